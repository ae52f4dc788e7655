package studio.marquee.connect.agreement;

import java.util.List;
import java.util.Map;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Segment;

/** Who is meant by the segment, in this world and at that moment? */
record Case(World world, Now now, Segment segment) {
  Case with(World other) {
    return new Case(other, now, segment);
  }

  Case with(Segment other) {
    return new Case(world, now, other);
  }

  Case with(Now other) {
    return new Case(world, other, segment);
  }

  List<Map<String, Object>> population() {
    return world.rows(segment.population());
  }
}

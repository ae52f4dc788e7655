package studio.marquee.connect.agreement;

import java.util.List;
import java.util.Map;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Segment;

/** Who is meant by the segment, of these people and at that moment? */
record Case(List<Map<String, Object>> people, Now now, Segment segment) {
  Case {
    people = List.copyOf(people);
  }
}

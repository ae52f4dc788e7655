package studio.marquee.model.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {
  @Test
  void placesLeadDownAndUpAgain() {
    Place first = Place.INCLUDE.part(1);
    Place out = Place.EXCLUDE.part(0).part(2);
    assertThat(first).isEqualTo(new Place("/rule/parts/1"));
    assertThat(out).isEqualTo(new Place("/exclude/0/parts/2"));
    assertThat(out.group()).contains(Place.EXCLUDE.part(0));
    assertThat(out.group().orElseThrow().group()).contains(Place.EXCLUDE);
    assertThat(first.group()).contains(Place.INCLUDE);
    assertThat(Place.EXCLUDE.group()).isEmpty();
    assertThat(out.index()).isEqualTo(2);
    assertThat(out.depth()).isEqualTo(1);
    assertThat(first.depth()).isZero();
    assertThat(out.lane()).isEqualTo(Place.EXCLUDE);
  }

  @Test
  void placesStandInReadingOrder() {
    List<Place> read =
        List.of(
            Place.INCLUDE,
            Place.INCLUDE.part(2),
            Place.INCLUDE.part(2).part(0),
            Place.INCLUDE.part(10),
            Place.EXCLUDE,
            Place.EXCLUDE.part(0));
    assertThat(read.reversed().stream().sorted(Place.IN_ORDER)).containsExactlyElementsOf(read);
  }

  @Test
  void tenIsNotWithinOne() {
    assertThat(Place.INCLUDE.part(10).isWithin(Place.INCLUDE.part(1))).isFalse();
    assertThat(Place.INCLUDE.part(1).part(0).isWithin(Place.INCLUDE.part(1))).isTrue();
  }

  @Test
  void anythingElseIsNoPlace() {
    for (String odd : List.of("", "/", "/limit", "/rule/0", "/rule/parts/x", "/exclude/parts/0")) {
      assertThatThrownBy(() -> new Place(odd)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}

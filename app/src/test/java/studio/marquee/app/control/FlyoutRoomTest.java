package studio.marquee.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Popover.ArrowLocation;
import java.util.random.RandomGenerator;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

final class FlyoutRoomTest {
  private static final Rectangle2D AREA = new Rectangle2D(100, 50, 1000, 600);
  private static final FlyoutRoom.Reach REACH = new FlyoutRoom.Reach(8, 30);
  private static final FlyoutRoom.Size SIZE = new FlyoutRoom.Size(340, 400, 120);

  private static FlyoutRoom.Place place(FlyoutRoom.Way way, Bounds at, FlyoutRoom.Size size) {
    return new FlyoutRoom(at, AREA, REACH).place(way, size);
  }

  @Test
  void itPointsAtWhatItOpensBelow() {
    FlyoutRoom.Place place = place(FlyoutRoom.Way.BELOW, new BoundingBox(400, 100, 60, 20), SIZE);
    assertThat(place.arrow()).isEqualTo(ArrowLocation.TOP_LEFT);
    assertThat(place.box()).isEqualTo(new Rectangle2D(400, 128, 340, 400));
    assertThat(place.room()).isEqualTo(522);
  }

  @Test
  void itOpensUpwardWhereThereIsMoreRoomAbove() {
    FlyoutRoom.Place place = place(FlyoutRoom.Way.BELOW, new BoundingBox(1000, 600, 60, 20), SIZE);
    assertThat(place.arrow()).isEqualTo(ArrowLocation.BOTTOM_RIGHT);
    assertThat(place.isUpward()).isTrue();
    assertThat(place.box()).isEqualTo(new Rectangle2D(720, 192, 340, 400));
  }

  @Test
  void itBecomesLowerWhereNeitherSideHasEnough() {
    FlyoutRoom.Place place = place(FlyoutRoom.Way.BELOW, new BoundingBox(400, 340, 60, 20), SIZE);
    assertThat(place.box().getHeight()).isEqualTo(282);
    assertThat(place.box().getMaxY()).isEqualTo(650);
  }

  @Test
  void besideGoesToTheOtherSideAndThenBelow() {
    Bounds right = new BoundingBox(1000, 500, 60, 20);
    assertThat(place(FlyoutRoom.Way.BESIDE, right, SIZE).arrow())
        .isEqualTo(ArrowLocation.RIGHT_BOTTOM);
    Bounds wide = new BoundingBox(200, 300, 700, 20);
    assertThat(place(FlyoutRoom.Way.BESIDE, wide, SIZE).arrow()).isEqualTo(ArrowLocation.TOP_LEFT);
  }

  @Test
  void whateverFitsAtItsLowestIsInside() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 20_000; i++) {
      double width = random.nextDouble(10, 300);
      double height = random.nextDouble(10, 60);
      Bounds at =
          new BoundingBox(
              random.nextDouble(AREA.getMinX(), AREA.getMaxX() - width),
              random.nextDouble(AREA.getMinY(), AREA.getMaxY() - height),
              width,
              height);
      FlyoutRoom.Size size =
          new FlyoutRoom.Size(
              random.nextDouble(100, 900), random.nextDouble(100, 900), random.nextDouble(50, 200));
      FlyoutRoom.Way way = random.nextBoolean() ? FlyoutRoom.Way.BELOW : FlyoutRoom.Way.BESIDE;
      FlyoutRoom.Place place = place(way, at, size);
      assertThat(AREA.contains(place.box())).as("%s, %s beside %s", place, size, at).isTrue();
      assertThat(place.box().getHeight()).isLessThanOrEqualTo(Math.max(place.room(), 200));
    }
  }
}

package studio.marquee.app.feature.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.app.feature.builder.canvas.CarryGesture;
import studio.marquee.app.feature.builder.canvas.CarryState;
import studio.marquee.app.feature.builder.canvas.CarryViewModel;
import studio.marquee.app.feature.builder.canvas.Hand;
import studio.marquee.app.feature.builder.canvas.Load;
import studio.marquee.app.feature.builder.canvas.Preview;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.feature.builder.item.Starting;
import studio.marquee.app.job.AudienceTask;
import studio.marquee.app.job.Audiences;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.ManualTimer;
import studio.marquee.app.testing.SmallAsking;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.ListRule;

final class FileDropTest {
  private static final Path FILE = Path.of("guests.csv");
  private static final Target EXCLUDED = Target.endOf(Place.EXCLUDE);
  private static final Catalogue CATALOGUE =
      new Catalogue(
          SmallTable.CATALOGUE.marts(),
          List.of(),
          List.of(),
          List.of(new PeopleList("guests", "id", Map.of("id", List.of("1")))));

  private final SmallTable table = new SmallTable();
  private final BuilderViewModel model = builder();
  private final List<String> brought = new ArrayList<>();
  private final FileDrop drop = new FileDrop(carry(), new RightHalf(), new Intake(brought));

  /** Only what lies right of 100 may be dropped on. */
  private static final class RightHalf implements CarryGesture.Targets {
    @Override
    public Optional<Target> at(double sceneX, double sceneY) {
      return sceneX > 100 ? Optional.of(EXCLUDED) : Optional.empty();
    }

    @Override
    public void reach(double sceneX, double sceneY, Runnable onScrolled) {
      onScrolled.run();
    }

    @Override
    public void rest() {}
  }

  private record Intake(List<String> brought) implements FileIntake {
    @Override
    public Optional<Path> choose() {
      return Optional.empty();
    }

    @Override
    public void bring(Path file, Optional<Target> target) {
      brought.add(file + (target.isPresent() ? " on the table" : ""));
    }

    @Override
    public void remove(String list) {
      throw new IllegalStateException("nothing is taken away here");
    }
  }

  private BuilderViewModel builder() {
    AudienceTask<AttributeName, AttributeProfile> profile = Audiences::profile;
    return new BuilderViewModel(
        CATALOGUE,
        new NewAudience("New audience", "people"),
        new BuilderWork(
            new SmallAsking(),
            new SmallAsking(),
            () -> 0,
            new ByHand<>(),
            new ByHand<>(),
            new ByHand<>(),
            new DraftWork(new ManualTimer(), new ByHand<>(), new ByHand<>())),
        new ProfileStarts(
            new Starting(CATALOGUE, SmallTable.PEOPLE, LocalDate.of(2026, 11, 21)),
            new ProfileShelf(8, table.work(profile))));
  }

  private CarryViewModel carry() {
    return model.canvas().carry();
  }

  private CarryState state() {
    return carry().stateProperty().get();
  }

  @Test
  void aFileOpensTheGapThatItWouldBeDroppedInto() {
    model.beginNew();
    drop.over(FILE, 50, 0);
    assertThat(state())
        .isEqualTo(new CarryState.Carried(new Load.OfFile("guests.csv"), Hand.MOVES));
    drop.over(FILE, 150, 0);
    assertThat(state())
        .isEqualTo(
            new CarryState.Hovering(
                new Load.OfFile("guests.csv"), Hand.MOVES, EXCLUDED, new Preview.Unread()));
    drop.leave();
    assertThat(state()).isEqualTo(new CarryState.Nothing());
    assertThat(brought).isEmpty();
  }

  @Test
  void aDropSaysWhereItsListIsToStand() {
    model.beginNew();
    drop.over(FILE, 150, 0);
    drop.drop(FILE, 150, 0);
    drop.drop(FILE, 50, 0);
    assertThat(brought).containsExactly("guests.csv on the table", "guests.csv");
    assertThat(state()).isEqualTo(new CarryState.Nothing());
  }

  @Test
  void aListStandsWhereItsFileWasDropped() {
    model.beginNew();
    model.bring(new Item.OfList("guests"), "guests", EXCLUDED);
    assertThat(
            Lanes.at(model.draftProperty().get().orElseThrow().segment(), Place.EXCLUDE.part(0))
                .orElseThrow()
                .rule())
        .isInstanceOfSatisfying(
            ListRule.class, rule -> assertThat(rule.list()).isEqualTo("guests"));
  }

  @Test
  void aFileOnAnEmptyTableBeginsAnAudience() {
    drop.drop(FILE, 150, 0);
    assertThat(brought).containsExactly("guests.csv on the table");
    model.bring(new Item.OfList("guests"), "guests", Target.endOf(Place.INCLUDE));
    assertThat(model.draftProperty().get()).isPresent();
  }
}

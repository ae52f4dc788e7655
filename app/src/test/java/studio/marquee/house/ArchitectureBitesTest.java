package studio.marquee.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each rule reports the class that was planted for it, and leaves its neighbours alone. */
final class ArchitectureBitesTest {
  private static final String BASE = "studio.marquee.house.planted";
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(BASE);

  private static final Pattern FIRST_CLASS =
      Pattern.compile(Pattern.quote(BASE) + "\\.([a-z.]*[A-Z]\\w*)");

  private final Architecture house = new Architecture(BASE, PLANTED);

  @Test
  void arrowsBetweenModules() {
    bites(house.modulesPointingUpwards(), "model.KnowsConnectors");
  }

  @Test
  void javaFxBelowTheApp() {
    bites(house.javaFxBelowTheApp(), "connect.KnowsJavaFx");
  }

  @Test
  void filesInTheModel() {
    bites(house.modelOpeningSomething(), "model.OpensFile");
  }

  @Test
  void databaseConnectionsInTheApp() {
    bites(house.sqlConnectionsInTheApp(), "app.feature.builder.QueueManager");
  }

  @Test
  void featuresKnowingEachOther() {
    bites(house.featuresKnowingEachOther(), "app.feature.home.WiresOtherFeature");
  }

  @Test
  void wiringOutsideBoot() {
    bites(house.viewModelsMadeElsewhere(), "app.feature.home.WiresOtherFeature");
  }

  @Test
  void toolkitInViewModels() {
    bites(house.viewModelsNeedingTheToolkit(), "app.feature.builder.BuilderViewModel");
  }

  @Test
  void threadsOutsideJob() {
    bites(house.threadsOutsideJob(), "app.feature.home.HopsToTheWindow", "connect.BorrowsThread");
    assertThat(house.threadsOutsideJob())
        .anyMatch(line -> line.contains("Platform.runLater"))
        .anyMatch(line -> line.contains("Thread.sleep"));
  }

  @Test
  void namesThatSayNothing() {
    bites(house.namesThatSayNothing(), "app.feature.builder.QueueManager");
  }

  @Test
  void printing() {
    bites(house.standardStreams(), "app.feature.home.Prints");
  }

  @Test
  void packagesNotNullMarked() {
    bites(house.packagesNotNullMarked(), "unmarked.Anything");
  }

  @Test
  void mutableStatics() {
    bites(house.mutableStatics(), "app.feature.home.Remembers");
  }

  @Test
  void cycles() {
    assertThat(house.cycles())
        .singleElement()
        .asString()
        .contains(BASE + ".cycle.one.Egg", BASE + ".cycle.two.Hen");
  }

  /** A breach names the class at fault first and what it reaches for after it. */
  private static void bites(List<String> breaches, String... culprits) {
    assertThat(breaches)
        .extracting(
            breach -> FIRST_CLASS.matcher(breach).results().findFirst().orElseThrow().group(1))
        .containsOnly(culprits);
  }
}

package studio.marquee.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The house as it is described in CONTRIBUTING, over every class that is shipped. */
final class ArchitectureTest {
  private static final ProductionClasses PRODUCTION =
      new ProductionClasses(SourceTree.ofThisRepository());
  private static final JavaClasses CLASSES = PRODUCTION.all();

  private final Architecture house = new Architecture("studio.marquee", CLASSES);

  @Test
  void everySourceFileIsSeenAsAClass() {
    assertThat(CLASSES.stream().map(JavaClass::getName))
        .hasSizeGreaterThan(5)
        .containsAll(PRODUCTION.namesInSources());
  }

  @Test
  void arrowsBetweenModulesGoOneWay() {
    holds(house.modulesPointingUpwards());
  }

  @Test
  void nothingBelowTheAppKnowsJavaFx() {
    holds(house.javaFxBelowTheApp());
  }

  @Test
  void theModelOpensNothing() {
    holds(house.modelOpeningSomething());
  }

  @Test
  void theAppHoldsNoDatabaseConnection() {
    holds(house.sqlConnectionsInTheApp());
  }

  @Test
  void featuresMeetOnlyInBoot() {
    holds(house.featuresKnowingEachOther());
  }

  @Test
  void onlyBootWiresViewModels() {
    holds(house.viewModelsMadeElsewhere());
  }

  @Test
  void viewModelsRunWithoutToolkit() {
    holds(house.viewModelsNeedingTheToolkit());
  }

  @Test
  void threadsBelongToJob() {
    holds(house.threadsOutsideJob());
  }

  @Test
  void namesSaySomething() {
    holds(house.namesThatSayNothing());
  }

  @Test
  void onlyTheCommandLinePrints() {
    holds(house.standardStreams());
  }

  @Test
  void everyPackageIsNullMarked() {
    holds(house.packagesNotNullMarked());
  }

  @Test
  void noStaticFieldChanges() {
    holds(house.mutableStatics());
  }

  @Test
  void packagesAreFreeOfCycles() {
    holds(house.cycles());
  }

  private static void holds(List<String> breaches) {
    assertThat(breaches).withFailMessage(() -> String.join("\n", breaches)).isEmpty();
  }
}

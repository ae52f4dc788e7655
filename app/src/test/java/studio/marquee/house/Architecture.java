package studio.marquee.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/**
 * The arrows between modules, packages and features. The base package is a parameter, so that the
 * same rules run over classes that break them on purpose.
 */
final class Architecture {
  private final String base;
  private final JavaClasses classes;

  Architecture(String base, JavaClasses classes) {
    this.base = base;
    this.classes = classes;
  }

  List<String> modulesPointingUpwards() {
    return broken(
        noClasses()
            .that(in("model"))
            .should()
            .dependOnClassesThat(in("connect", "app"))
            .as("query-model knows neither connectors nor app"),
        noClasses()
            .that(in("connect"))
            .should()
            .dependOnClassesThat(in("app"))
            .as("connectors do not know the app"));
  }

  List<String> javaFxBelowTheApp() {
    return broken(
        noClasses()
            .that(in("model", "connect"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("javafx..", "com.sun.javafx..")));
  }

  /** The model holds values and functions: a path may be a value, a file is not opened. */
  List<String> modelOpeningSomething() {
    return broken(
        noClasses()
            .that(in("model"))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..")
                    .or(
                        named(
                            "java\\.io\\.(File|RandomAccessFile|File(In|Out)putStream|File(Reader|Writer))"
                                + "|java\\.nio\\.file\\.Files|java\\.nio\\.channels\\..*"
                                + "|java\\.net\\.(Datagram|Server)?Socket"
                                + "|java\\.net\\.URL(Connection)?"))));
  }

  List<String> sqlConnectionsInTheApp() {
    return broken(
        noClasses()
            .that(in("app"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")));
  }

  List<String> featuresKnowingEachOther() {
    return broken(
        slices()
            .matching(base + ".app.feature.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true));
  }

  /** Views and their models are wired in boot; a feature may make those of its own. */
  List<String> viewModelsMadeElsewhere() {
    DescribedPredicate<JavaAccess<?>> makesForeignViewModel =
        new DescribedPredicate<>("a constructor of another feature's ViewModel") {
          @Override
          public boolean test(JavaAccess<?> access) {
            return access.getName().equals("<init>")
                && access.getTargetOwner().getSimpleName().endsWith("ViewModel")
                && !featureOf(access.getTargetOwner()).equals(featureOf(access.getOriginOwner()));
          }
        };
    return broken(
        noClasses()
            .that(in("app").and(DescribedPredicate.not(in("app.boot"))))
            .should()
            .accessTargetWhere(makesForeignViewModel));
  }

  List<String> viewModelsNeedingTheToolkit() {
    return broken(
        noClasses()
            .that(named(".*ViewModel(\\$.*)?"))
            .should()
            .dependOnClassesThat(
                resideInAPackage("javafx..")
                    .and(
                        DescribedPredicate.not(
                            resideInAnyPackage(
                                "javafx.beans..", "javafx.collections..", "javafx.util..")))));
  }

  List<String> namesThatSayNothing() {
    return broken(
        noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)(\\$.*)?"));
  }

  List<String> standardStreams() {
    return broken(
        noClasses()
            .that(DescribedPredicate.not(in("app.cli", "app.boot")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  List<String> packagesNotNullMarked() {
    return broken(
        classes()
            .should(
                Conditions.hold(
                    "live in a package whose package-info says @NullMarked",
                    type ->
                        type.getPackage()
                            .tryGetPackageInfo()
                            .filter(info -> info.isAnnotatedWith(NullMarked.class))
                            .isPresent())));
  }

  List<String> mutableStatics() {
    return broken(fields().that().areStatic().should().haveModifier(JavaModifier.FINAL));
  }

  List<String> cycles() {
    SliceAssignment everyPackage =
        new SliceAssignment() {
          @Override
          public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(base)
                ? SliceIdentifier.of(type.getPackageName())
                : SliceIdentifier.ignore();
          }

          @Override
          public String getDescription() {
            return "packages";
          }
        };
    return broken(
        slices().assignedFrom(everyPackage).should().beFreeOfCycles().allowEmptyShould(true));
  }

  List<String> threadsOutsideJob() {
    return broken(
        noClasses()
            .that(in("model", "connect", "app").and(DescribedPredicate.not(in("app.job"))))
            .and(DescribedPredicate.not(Threads.EXCEPTED))
            .should()
            .accessTargetWhere(Threads.STARTED_OR_PAUSED)
            .orShould()
            .beAssignableTo(Thread.class));
  }

  private List<String> broken(ArchRule... rules) {
    return List.of(rules).stream()
        .flatMap(rule ->
            rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails().stream())
        .toList();
  }

  private String featureOf(JavaClass type) {
    String features = base + ".app.feature.";
    String place = type.getPackageName();
    return place.startsWith(features)
        ? Objects.requireNonNull(place.substring(features.length()).split("\\.", 2)[0])
        : place;
  }

  private DescribedPredicate<JavaClass> in(String... packages) {
    return resideInAnyPackage(
        List.of(packages).stream().map(name -> base + "." + name + "..").toArray(String[]::new));
  }

  private static DescribedPredicate<JavaClass> named(String pattern) {
    return DescribedPredicate.describe(
        "named " + pattern, type -> Pattern.matches(pattern, type.getName()));
  }
}

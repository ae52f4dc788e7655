package studio.marquee.connect.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.source.SourceForm;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.model.format.FormatProblem;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

class WorkspaceReaderTest {
  @TempDir Path folder;
  private SmallBrand brand;

  @BeforeEach
  void brand() {
    brand = SmallBrand.in(folder);
  }

  private Problem problem(Path workspace) {
    return catchThrowableOfType(ProblemException.class, () -> new WorkspaceReader().read(workspace))
        .problem();
  }

  private Path file(String name) {
    return brand.workspace().resolve(name);
  }

  @Test
  void readsAllOfIt() throws Exception {
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    assertThat(workspace.title()).isEqualTo("Small brand");
    assertThat(workspace.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(workspace.population().title()).isEqualTo("Customers");
    assertThat(workspace.people())
        .containsExactly(new Person("mira", "Mira Solberg", "Lifecycle team", "Builder"));
    assertThat(workspace.sources())
        .containsExactly(new SourceForm.DuckDbFile("warehouse", brand.warehouseFile()));
    assertThat(workspace.segments())
        .extracting(saved -> saved.segment().title())
        .containsExactly("From Germany");
    assertThat(workspace.unreadable()).isEmpty();
  }

  @Test
  void whatGovernsMustBeWhole() throws Exception {
    assertThat(problem(folder.resolve("nowhere")))
        .isEqualTo(Problem.of(WorkspaceProblem.NO_FOLDER, folder.resolve("nowhere")));
    Files.delete(file("policies/people.yaml"));
    assertThat(problem(brand.workspace()))
        .isEqualTo(Problem.of(WorkspaceProblem.NO_PEOPLE, file("policies/people.yaml")));
    Path contract = file("contracts/customer/people.odcs.yaml");
    Files.writeString(
        contract, Files.readString(contract).replace("server: warehouse", "server: lake"));
    assertThat(problem(brand.workspace()))
        .isEqualTo(
            Problem.of(WorkspaceProblem.UNKNOWN_SOURCE, brand.workspace(), "people", "lake"));
    Files.copy(contract, contract.resolveSibling("twice.odcs.yaml"));
    assertThat(problem(brand.workspace()).code()).isEqualTo(WorkspaceProblem.MART_TWICE);
    Files.delete(contract);
    Files.delete(contract.resolveSibling("twice.odcs.yaml"));
    assertThat(problem(brand.workspace()))
        .isEqualTo(Problem.of(WorkspaceProblem.NO_CONTRACTS, brand.workspace()));
    Files.write(file("workspace.yaml"), "title: Ä".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problem(brand.workspace()))
        .isEqualTo(Problem.of(WorkspaceProblem.NOT_TEXT, file("workspace.yaml")));
    Files.delete(file("workspace.yaml"));
    assertThat(problem(brand.workspace()))
        .isEqualTo(Problem.of(WorkspaceProblem.NO_DESCRIPTION, file("workspace.yaml")));
  }

  @Test
  void aHalfWrittenDescriptionIsSaid() throws Exception {
    String whole = Files.readString(file("workspace.yaml"));
    Files.writeString(file("workspace.yaml"), whole.substring(0, whole.indexOf("population")));
    assertThat(problem(brand.workspace()))
        .isEqualTo(
            new Problem(
                FormatProblem.MISSING_FIELD,
                List.of(file("workspace.yaml").toString(), "/", "population")));
    Files.writeString(file("workspace.yaml"), "");
    assertThat(problem(brand.workspace()).code()).isEqualTo(FormatProblem.WRONG_TYPE);
  }

  @Test
  void aBrokenSavedSegmentSpoilsNothingElse() throws Exception {
    brand.write("templates/broken.segment.json", "{ \"format\": ");
    brand.write("templates/austria.segment.json", SmallBrand.anyOf("Austria"));
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    assertThat(workspace.segments()).hasSize(2);
    assertThat(workspace.unreadable())
        .containsExactly(
            Problem.of(FormatProblem.UNREADABLE, file("templates/broken.segment.json"), 1));
  }

  @Test
  void savedSegmentsAreAudiencesByTheNameOfTheirFile() throws Exception {
    Files.createDirectories(file("templates/older"));
    Files.createDirectories(file("lists"));
    brand.write("templates/older/germany.segment.json", SmallBrand.anyOf("Austria"));
    brand.write("lists/guests.txt", "c1");
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    assertThat(workspace.catalogue().audience("germany").orElseThrow().segment().title())
        .isEqualTo("From Germany");
    assertThat(workspace.catalogue().audiences()).hasSize(1);
    assertThat(workspace.segments()).hasSize(2);
    assertThat(workspace.catalogue().list("guests")).isPresent();
    assertThat(workspace.unreadable())
        .containsExactly(
            Problem.of(
                WorkspaceProblem.AUDIENCE_TWICE,
                file("templates/older/germany.segment.json"),
                "germany"));
  }

  @Test
  void aTraitThatCannotBeWorkedOutIsNamedAndLeftOut() throws Exception {
    brand.write(
        "traits.yaml",
        """
        format: marquee.traits/1
        traits:
          - name: people.double_value
            title: Value, twice
            calculation: {calculate: plus, left: {calculate: value, of: people.lifetime_value}, right: {calculate: value, of: people.lifetime_value}}
          - name: people.too_early
            title: Refers to one that comes later
            calculation: {calculate: value, of: people.later}
          - name: people.later
            title: Refers to one before
            calculation: {calculate: value, of: people.double_value}
        """);
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    assertThat(workspace.catalogue().traits())
        .extracting(trait -> trait.name().attribute())
        .containsExactly("double_value", "later");
    assertThat(workspace.unreadable())
        .first()
        .isEqualTo(
            Problem.of(
                WorkspaceProblem.TRAIT_REFUSED,
                file("traits.yaml"),
                new AttributeName("people", "too_early")));
    assertThat(workspace.unreadable()).hasSizeGreaterThan(1);
  }
}

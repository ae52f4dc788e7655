package studio.marquee.connect.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.marquee.connect.export.ExportBrand.everyone;
import static studio.marquee.connect.export.ExportBrand.forUse;
import static studio.marquee.connect.export.ExportBrand.replacing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.audit.AuditLog;
import studio.marquee.connect.audit.AuditProblem;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.export.Waterfall.Level;
import studio.marquee.connect.export.Waterfall.Step;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.policy.PolicyProblem;
import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

class ExportDeskTest {
  @TempDir Path folder;
  private ExportBrand brand;

  @BeforeEach
  void brand() throws Exception {
    brand = ExportBrand.in(folder);
  }

  private ExportRequest wholePeople() {
    return brand.request(
        everyone(),
        "people.customer_id",
        "people.country",
        "people.lifetime_value",
        "people.orders",
        "people.churn",
        "people.newsletter",
        "people.birthday",
        "people.last_seen_at",
        "people.joined",
        "people.interests");
  }

  @Test
  void theFileHoldsEveryoneInOrderWithValuesThatEveryMachineReadsAlike() throws Exception {
    Receipt receipt = brand.export("mira", wholePeople());
    assertThat(Files.readString(brand.file()))
        .isEqualTo(
            """
            customer_id,country,lifetime_value,orders,churn,newsletter,birthday,last_seen_at,joined,interests
            c1,Germany,10.50,1,0.5,true,2000-02-29,2026-03-29T01:30:00Z,2026-03-29T02:30:00Z,Hiking|Climbing|Hiking
            c2,Germany,250.00,12,0.25,false,1980-01-01,,,Hiking
            c3,Austria,99.99,3,,,,,,""
            c4,,,,,true,,,,
            c5,O'Brien; drop table people,250.01,0,1.0,false,,,,
            c6,germany,0.00,0,0.0,true,,,,"Ski touring|O'Brien, [x]"
            c7,"",1.00,1,0.1,,,,,
            """
                .replace("\n", "\r\n"));
    assertThat(receipt.people()).isEqualTo(7);
    assertThat(receipt.bytes()).isEqualTo(Files.size(brand.file()));
    assertThat(receipt.sha256()).isEqualTo(ReceiptText.hash(Files.readAllBytes(brand.file())));
    assertThat(brand.left()).containsExactly("people.csv", "people.csv.receipt.json");
    assertThat(brand.done()).containsExactly("export.begun", "export.done");
  }

  @Test
  void theReceiptSaysWhatLeftAndHoldsNobody() throws Exception {
    brand.suppress("e-mail");
    ExportRequest request =
        forUse(
            brand.request(everyone(), "people.country", "contacts.email"), "email", "newsletter");
    brand.export("mira", request);
    String said = Files.readString(request.receipt());
    Path golden = Path.of("src/test/resources/studio/marquee/connect/export/receipt.json");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, said);
    }
    assertThat(said).isEqualTo(Files.readString(golden));
    assertThat(withoutHashes(said)).doesNotContain("Germany", "fjell.example", "c1");
  }

  @Test
  void onlyThoseLeaveWhoAllowedItAreNotSuppressedAndCanBeReached() throws Exception {
    ExportRequest bare =
        forUse(brand.request(everyone(), "people.customer_id"), "E-mail", "Newsletter");
    assertThat(plan("mira", bare).waterfall().levels())
        .containsExactly(new Level(Step.AUDIENCE, 7), new Level(Step.CONSENTED, 3));
    brand.suppress("E-mail");
    assertThat(plan("mira", bare).waterfall().levels())
        .containsExactly(
            new Level(Step.AUDIENCE, 7),
            new Level(Step.CONSENTED, 3),
            new Level(Step.NOT_SUPPRESSED, 2));
    ExportRequest contacts =
        forUse(
            brand.request(everyone(), "people.customer_id", "contacts.email", "contacts.system"),
            "E-mail",
            "Newsletter");
    Receipt receipt = brand.export("mira", contacts);
    assertThat(receipt.plan().waterfall().levels())
        .containsExactly(
            new Level(Step.AUDIENCE, 7),
            new Level(Step.CONSENTED, 3),
            new Level(Step.NOT_SUPPRESSED, 2),
            new Level(Step.HAS_IDENTIFIER, 1));
    String newest =
        ReceiptText.hash(
            "a salt that only tests havenewer@fjell.example".getBytes(StandardCharsets.UTF_8));
    assertThat(Files.readAllLines(brand.file()))
        .containsExactly("customer_id,email,system", "c1," + newest + ",Till");
  }

  @Test
  void whoIsSuppressedForAnotherChannelMayBeReachedHere() throws Exception {
    brand.suppress("Post");
    ExportRequest request =
        forUse(brand.request(everyone(), "people.customer_id"), "E-mail", "Newsletter");
    assertThat(plan("mira", request).people().count()).isEqualTo(3);
    assertThat(plan("mira", brand.request(everyone(), "people.customer_id")).people().count())
        .isEqualTo(7);
  }

  @Test
  void aSuppressionThatCannotBeWorkedOutStopsEverything() throws Exception {
    ExportRequest request =
        forUse(brand.request(everyone(), "people.customer_id"), "E-mail", "Newsletter");
    brand.suppress("Carrier pigeon");
    refused("mira", request, ExportProblem.SUPPRESSION_MISNAMED);
    brand.suppress("E-mail");
    brand
        .brand()
        .write(
            "policies/suppression.yaml",
            """
            format: marquee.suppression/1
            owner: Customer care
            suppressions:
              - name: Complaints
                rule: { kind: attribute, attribute: people.churn, test: at least, value: 1 }
            """);
    refused(
        "max", brand.request(everyone(), "people.customer_id"), ExportProblem.SUPPRESSION_UNSEEN);
  }

  @Test
  void whatIsMissingIsToldBeforeAnythingIsWritten() throws Exception {
    ExportRequest key = brand.request(everyone(), "people.customer_id");
    refused("mira", forUse(key, "E-mail", ""), ExportProblem.NEEDS_PURPOSE);
    refused("mira", forUse(key, "Fax", "Newsletter"), ExportProblem.UNKNOWN_CHANNEL);
    refused("mira", forUse(key, "E-mail", "Fun"), ExportProblem.UNKNOWN_PURPOSE);
    refused("max", forUse(key, "E-mail", "Newsletter"), ExportProblem.NO_CONSENTS);
    refused("mira", brand.request(everyone(), "contacts.email"), ExportProblem.NEEDS_CHANNEL);
    refused("mira", brand.request(everyone(), "consents.status"), ExportProblem.NOT_OF_A_PERSON);
    refused("mira", brand.request(everyone()), ExportProblem.NO_COLUMNS);
    refused(
        "mira",
        brand.request(everyone(), "people.country", "people.country"),
        ExportProblem.COLUMN_TWICE);
    refused("mira", brand.request(only("Nowhere"), "people.country"), ExportProblem.NOBODY);
  }

  @Test
  void whatARoleMayNotTakeStaysAndTheReasonIsTold() throws Exception {
    refused("max", brand.request(everyone(), "people.churn"), PolicyProblem.HIDDEN);
    refused("max", brand.request(everyone(), "people.orders"), PolicyProblem.COUNT_ONLY);
    refused("mira", brand.request(everyone(), "contacts.phone"), PolicyProblem.HIDDEN);
    refused("carl", brand.request(everyone(), "people.country"), PolicyProblem.NOT_EXPORTED);
    refused("cara", brand.request(everyone(), "people.country"), ExportProblem.TOO_MANY);
    refused("cara", brand.request(only("Germany"), "people.country"), ExportProblem.TOO_FEW);
    assertThat(brand.left()).isEmpty();
    assertThat(brand.done()).isEmpty();
  }

  @Test
  void nothingThatIsMaskedOrWithheldIsInTheFile() throws Exception {
    brand.export(
        "max",
        brand.request(
            everyone(),
            "people.customer_id",
            "people.country",
            "people.lifetime_value",
            "people.birthday",
            "people.last_seen_at"));
    List<String> lines = Files.readAllLines(brand.file());
    String key = ReceiptText.hash("a salt that only tests havec1".getBytes(StandardCharsets.UTF_8));
    assertThat(lines.get(1)).isEqualTo(key + ",G,0,2000-01-01,2026-03-01T00:00:00Z");
    assertThat(withoutHashes(Files.readString(brand.file())))
        .doesNotContain("c1", "c5", "Germany", "Austria", "250", "99.99", "02-29", "-29T");
    assertThat(Files.readString(brand.request(everyone()).receipt()))
        .contains("\"mask\" : \"band 100\"", "\"mask\" : \"hash\"", "\"mask\" : \"bucket month\"");
  }

  @Test
  void theOfferSaysOfEveryColumnWhetherItMayLeaveAndWhyNot() throws Exception {
    assertThat(offer("carl").denied().orElseThrow().code()).isEqualTo(PolicyProblem.NOT_EXPORTED);
    ExportOffer offer = offer("mira");
    assertThat(offer.channels()).containsExactly("E-mail", "Post");
    assertThat(offer.purposes()).containsExactly("Newsletter", "Offers");
    assertThat(given(offer)).contains("people.country", "contacts.email", "contacts.system");
    assertThat(given(offer)).doesNotContain("contacts.phone", "consents.status");
    assertThat(given(offer("max")))
        .containsExactly(
            "people.customer_id",
            "people.country",
            "people.lifetime_value",
            "people.newsletter",
            "people.birthday",
            "people.last_seen_at",
            "people.joined",
            "people.interests");
    assertThat(offer("max").channels()).isEmpty();
  }

  /** Any two digits stand somewhere in a hash. */
  private static String withoutHashes(String text) {
    return text.replaceAll("[0-9a-f]{64}", "…");
  }

  private ExportOffer offer(String person) throws Exception {
    Workspace seen = brand.seenBy(person);
    try (AudienceEngine engine = brand.engine(seen)) {
      return new ExportDesk(seen, engine, brand.laptop(new LocalDisk())).offer(everyone());
    }
  }

  private static List<String> given(ExportOffer offer) {
    return offer.columns().stream()
        .filter(OfferedColumn.Given.class::isInstance)
        .map(OfferedColumn::attribute)
        .map(Attribute::name)
        .map(AttributeName::toString)
        .toList();
  }

  @Test
  void aFileThatIsThereStaysUnlessItIsToBeReplaced() throws Exception {
    Files.writeString(brand.file(), "precious");
    ExportRequest request = brand.request(everyone(), "people.customer_id");
    refused("mira", request, ExportProblem.FILE_EXISTS);
    assertThat(brand.file()).hasContent("precious");
    brand.export("mira", replacing(request));
    assertThat(Files.readString(brand.file())).startsWith("customer_id\r\nc1\r\n");
    assertThat(brand.left()).containsExactly("people.csv", "people.csv.receipt.json");
  }

  @Test
  void whoChangesTheAuditLogKeepsEverybodyFromExporting() throws Exception {
    brand.export("mira", brand.request(everyone(), "people.customer_id"));
    Workspace seen = brand.seenBy("mira");
    Path log =
        AuditLog.of(brand.brand().data(), seen.folder(), brand.brand().keys(), ExportBrand.CLOCK)
            .file();
    Files.writeString(log, Files.readString(log).replace("\"people\":7", "\"people\":6"));
    Files.delete(brand.file());
    Files.delete(brand.request(everyone()).receipt());
    refused("mira", brand.request(everyone(), "people.customer_id"), AuditProblem.CHANGED);
    assertThat(brand.left()).isEmpty();
  }

  private ExportPlan plan(String person, ExportRequest request) throws Exception {
    Workspace seen = brand.seenBy(person);
    try (AudienceEngine engine = brand.engine(seen)) {
      return new ExportDesk(seen, engine, brand.laptop(new LocalDisk()))
          .plan(request, Progress.silent());
    }
  }

  private void refused(String person, ExportRequest request, ProblemCode code) throws Exception {
    List<String> before = brand.left();
    assertThatThrownBy(() -> brand.export(person, request))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo(code));
    assertThat(brand.left()).isEqualTo(before);
  }

  private static Segment only(String country) {
    return new Segment(
        "Only",
        "",
        "people",
        new AttributeRule(
            new AttributeName("people", "country"), new TextTest.IsAnyOf(List.of(country))));
  }

  @Test
  void whoHasNoFolderIsToldSo() throws Exception {
    ExportRequest request =
        new ExportRequest(
            everyone(),
            List.of(new AttributeName("people", "country")),
            Optional.empty(),
            brand.out().resolve("nowhere").resolve("people.csv"),
            ExportRequest.Existing.KEPT,
            CsvFile.PLAIN);
    refused("mira", request, ExportProblem.NO_FOLDER);
  }
}

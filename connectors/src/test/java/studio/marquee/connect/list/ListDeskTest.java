package studio.marquee.connect.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.audit.AuditLog;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.policy.PolicyProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListDeskTest {
  private ListBrand shared = new ListBrand(new SmallBrand(Path.of("")), Clock.systemUTC());
  private ListBrand brand = shared;

  @BeforeAll
  void writeBrand(@TempDir Path folder) {
    shared = ListBrand.in(folder);
  }

  @BeforeEach
  void begin() throws IOException {
    new LocalDisk().deleteAll(shared.brand().data().resolve("lists"));
    brand = shared;
  }

  private static void refused(ThrowingCallable call, ProblemCode why) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.problem().code()).isEqualTo(why));
  }

  private List<Path> listFiles() throws IOException {
    try (Stream<Path> all = Files.walk(brand.brand().data().resolve("lists"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void theColumnThatNamesPeopleIsFound() throws Exception {
    ListOffer offer =
        brand.look(
            "mira", "Town;Customer;Note\nOslo;c1;x\nBergen; C2 ;y\nOslo;c3;\nOslo;;z\nX;c1;\n");
    assertThat(offer.source().title()).isEqualTo("Customer");
    assertThat(offer.source().by().name().toString()).isEqualTo("people.customer_id");
    assertThat(offer.source().file()).isEqualTo("dropped.csv");
    assertThat(offer.counts()).isEqualTo(new ListCounts(5, 2, 1, 1, 1, 0, 0, 2));
  }

  /** The source wrote One@Fjell.example, and only a fingerprint of that is here. */
  @Test
  void addressesAreFoundByTheirFingerprints() throws Exception {
    ListOffer offer =
        brand.look(
            "mira",
            """
            Name,Mail
            Eins,One@Fjell.example
            Zwei, NEWER@fjell.example
            Drei,shared@FJELL.example
            Vier,nobody@fjell.example
            """);
    assertThat(offer.source().title()).isEqualTo("Mail");
    assertThat(offer.source().by().name().toString()).isEqualTo("contacts.email");
    assertThat(offer.counts()).isEqualTo(new ListCounts(4, 3, 1, 0, 0, 0, 0, 3));
  }

  @Test
  void fingerprintsThemselvesAreFound() throws Exception {
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(
                        "a salt that only tests havefive@fjell.example"
                            .getBytes(StandardCharsets.UTF_8)));
    assertThat(brand.look("mira", hash.toUpperCase(Locale.ROOT) + "\n").counts().people())
        .isEqualTo(1);
  }

  @Test
  void aKeyThatIsHashedHereIsFoundByTheKeyInTheFile() throws Exception {
    brand.add("max", "guests", "customer_id\nc1\nc2\nc4\nc99\n");
    assertThat(brand.count("max", "guests")).isEqualTo(3);
  }

  /** A column may be called like a person, and a list needs no name of its column. */
  @Test
  void aFirstRowThatIsSomebodyIsARow() throws Exception {
    assertThat(brand.look("mira", "c1\nc2\n").counts())
        .isEqualTo(new ListCounts(2, 2, 0, 0, 0, 0, 0, 2));
    assertThat(brand.look("mira", "customer\nc2\n").counts())
        .isEqualTo(new ListCounts(1, 1, 0, 0, 0, 0, 0, 1));
  }

  @Test
  void whatASpreadsheetSpoiltIsTold() throws Exception {
    assertThat(brand.look("mira", "id\n42\n1.23E+11\nc1\n").counts())
        .isEqualTo(new ListCounts(3, 1, 2, 0, 0, 1, 1, 1));
  }

  @Test
  void somebodyMaySayWhichColumnAndWhatItHolds() throws Exception {
    Path file = brand.file("two.csv", "giver,taker\nc1,c2\nc1,c3\nc1,c4\n");
    ListRequest second = new ListRequest(file, Optional.of("2"), Optional.empty());
    ListRequest giver = new ListRequest(file, Optional.of("Giver"), Optional.empty());
    brand.as(
        "mira",
        desk -> {
          assertThat(desk.look(second, Progress.silent()).counts().people()).isEqualTo(3);
          assertThat(desk.look(giver, Progress.silent()).counts().people()).isEqualTo(1);
          refused(
              () ->
                  desk.look(
                      new ListRequest(file, Optional.of("other"), Optional.empty()),
                      Progress.silent()),
              ListProblem.NO_COLUMN);
          refused(
              () ->
                  desk.look(
                      new ListRequest(
                          file,
                          Optional.empty(),
                          Optional.of(new AttributeName("people", "country"))),
                      Progress.silent()),
              ListProblem.NO_IDENTIFIER);
          return 0;
        });
  }

  @Test
  void aListIsKeptAndOutlivesARefresh(@TempDir Path folder) throws Exception {
    brand = ListBrand.in(folder);
    KeptList kept = brand.add("mira", "Messe & Café 2026", "id\nc1\nc2\nc99\n");
    assertThat(kept.name()).isEqualTo("messe-cafe-2026");
    assertThat(brand.count("mira", kept.name())).isEqualTo(2);
    brand.brand().warehouse("insert into customer.people (customer_id) values ('c0')");
    brand.people().refresh(brand.seenBy("mira"), Progress.silent()).close();
    assertThat(brand.count("mira", kept.name())).isEqualTo(2);
    assertThat(brand.lists().of(brand.seenBy("mira")))
        .singleElement()
        .satisfies(list -> {
          assertThat(list.person()).isEqualTo("mira");
          assertThat(list.file()).isEqualTo("dropped.csv");
          assertThat(list.end().toString()).startsWith("2027-02-19");
        });
    assertThat(brand.lists().of(brand.seenBy("max"))).isEmpty();
  }

  @Test
  void namesAreUnlikeOneAnother() throws Exception {
    brand.add("mira", "guests", "c1\n");
    refused(() -> brand.add("mira", "Guests", "c2\n"), ListProblem.NAME_TAKEN);
    refused(() -> brand.add("mira", "!?", "c2\n"), ListProblem.NAME_WRONG);
    assertThat(brand.<String>as("mira", desk -> desk.freeName(Path.of("Guests.csv"))))
        .isEqualTo("guests-2");
    assertThat(listFiles()).hasSize(1);
  }

  @Test
  void whatNobodyIsInIsNoList() throws Exception {
    refused(() -> brand.add("mira", "guests", "c98\nc99\n"), ListProblem.NOBODY);
    refused(() -> brand.add("mira", "guests", "a b\n@@\n"), ListProblem.NOBODY);
  }

  @Test
  void whoMayNotIsTold() {
    refused(() -> brand.look("carl", "c1\n"), PolicyProblem.NOT_LISTED);
    refused(() -> brand.look("kai", "c1\n"), ListProblem.NO_KEY);
  }

  @Test
  void aListEnds(@TempDir Path folder) throws Exception {
    brand = ListBrand.in(folder);
    KeptList kept = brand.add("mira", "guests", "c1\n");
    ListBrand before = brand.at("2027-02-19T06:09:59Z");
    assertThat(before.seenBy("mira").catalogue().list("guests")).isPresent();
    Workspace after = brand.at("2027-02-19T06:10:00Z").seenBy("mira");
    assertThat(after.catalogue().list(kept.name())).isEmpty();
    assertThat(after.unreadable()).contains(Problem.of(ListProblem.ENDED, "guests", "2027-02-19"));
    assertThat(listFiles()).isEmpty();
    // A clock that is turned back brings nothing back.
    assertThat(brand.seenBy("mira").catalogue().list("guests")).isEmpty();
    refused(
        () ->
            brand.as(
                "mira",
                desk ->
                    desk.add(
                        desk.look(ListRequest.of(brand.file("x.csv", "c1\n")), Progress.silent()),
                        "x",
                        4_000)),
        ListProblem.KEPT_TOO_LONG);
  }

  @Test
  void aListIsTakenAway(@TempDir Path folder) throws Exception {
    brand.add("mira", "guests", "c1\n");
    Path file = listFiles().getFirst();
    Path copy = Files.copy(file, folder.resolve("copy"), StandardCopyOption.REPLACE_EXISTING);
    brand.remove("mira", "guests");
    assertThat(listFiles()).isEmpty();
    Files.copy(copy, file);
    assertThat(brand.seenBy("mira").catalogue().list("guests")).isEmpty();
    refused(() -> brand.remove("mira", "guests"), ListProblem.NONE_YET);
    brand.add("mira", "others", "c1\n");
    refused(() -> brand.remove("mira", "guests"), ListProblem.UNKNOWN);
  }

  @Test
  void aChangedBitIsNoticed() throws Exception {
    brand.add("mira", "guests", "c1\nc2\nc3\n");
    Path file = listFiles().getFirst();
    byte[] whole = Files.readAllBytes(file);
    int found = 0;
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      found += isNoticed() ? 1 : 0;
    }
    // The first line names the form and is bound to each block as it ought to be.
    assertThat(found).isGreaterThanOrEqualTo(whole.length - "marquee.blocks/1\n".length());
  }

  private boolean isNoticed() {
    try {
      Workspace seen = brand.seenBy("mira");
      return seen.catalogue().list("guests").isEmpty()
          && seen.unreadable().stream().anyMatch(one -> one.code() == ListProblem.DAMAGED);
    } catch (ProblemException refused) {
      return false;
    }
  }

  @Test
  void whoIsErasedLeavesEveryList(@TempDir Path folder) throws Exception {
    brand = ListBrand.in(folder);
    brand.add("mira", "guests", "id\nc1\nc2\nc3\n");
    brand.add("max", "guests", "id\nc1\nc2\nc4\n");
    Workspace declared = new WorkspaceReader().read(brand.brand().workspace());
    brand.people().erase(declared, Set.of("c2"));
    assertThat(listFiles()).hasSize(2);
    assertThat(people("mira")).isEqualTo(2);
    assertThat(people("max")).isEqualTo(2);
    assertThat(brand.count("mira", "guests")).isEqualTo(2);
  }

  private long people(String person) throws Exception {
    Workspace seen = brand.seenBy(person);
    assertThat(seen.catalogue().list("guests").orElseThrow().values("").orElseThrow())
        .doesNotContain("c2");
    return brand.lists().of(seen).getFirst().counts().people();
  }

  @Test
  void aListOfTheDataTeamComesFirst(@TempDir Path folder) throws Exception {
    brand = ListBrand.in(folder);
    brand.add("mira", "guests", "c1\nc2\n");
    Files.createDirectories(brand.brand().workspace().resolve("lists"));
    brand.brand().write("lists/guests.csv", "customer_id\nc3\n");
    Workspace seen = brand.seenBy("mira");
    assertThat(seen.catalogue().lists()).hasSize(1);
    assertThat(seen.unreadable()).contains(Problem.of(ListProblem.NAME_TAKEN, "guests"));
    assertThat(brand.count("mira", "guests")).isEqualTo(1);
  }

  @Test
  void whatIsDoneIsWrittenDown() throws Exception {
    brand.add("mira", "guests", "c1\n");
    brand.remove("mira", "guests");
    AuditLog log =
        AuditLog.of(
            brand.brand().data(), brand.brand().workspace(), brand.brand().keys(), brand.clock());
    assertThat(log.review().broken()).isEmpty();
    assertThat(Files.readString(log.file()))
        .contains("\"what\":\"list.added\"", "\"what\":\"list.removed\"", "\"people\":1");
  }

  /** What a file of ours held in the clear would be found in any of these spellings. */
  @Test
  void nothingOfAFileIsInAnyFileOfOurs(@TempDir Path folder) throws Exception {
    brand = ListBrand.in(folder);
    List<String> markers =
        List.of("One@Fjell.example", "newer@fjell.example", "nobody@marker.example", "00042");
    brand.look("mira", String.join("\n", markers));
    brand.add("mira", "addresses", "Mail\n" + String.join("\n", markers));
    brand.add("mira", "keys", "00042\nc5-marker-that-nobody-has\n");
    List<byte[]> spellings = new ArrayList<>();
    List<String> planted = new ArrayList<>(markers);
    planted.add("c5-marker-that-nobody-has");
    for (String marker : planted) {
      for (String text : List.of(marker, marker.toLowerCase(Locale.ROOT))) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        spellings.add(utf8);
        spellings.add(text.getBytes(StandardCharsets.UTF_16LE));
        spellings.add(Base64.getEncoder().withoutPadding().encode(utf8));
        spellings.add(HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
      }
    }
    int looked = 0;
    try (Stream<Path> all = Files.walk(brand.brand().data())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (byte[] spelling : spellings) {
          assertThat(bytes.contains(new String(spelling, StandardCharsets.ISO_8859_1)))
              .as("%s in %s", new String(spelling, StandardCharsets.ISO_8859_1), file)
              .isFalse();
        }
        looked++;
      }
    }
    assertThat(looked).isGreaterThan(6);
  }
}

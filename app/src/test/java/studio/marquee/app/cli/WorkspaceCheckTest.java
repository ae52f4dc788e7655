package studio.marquee.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.source.Passwords;
import studio.marquee.model.review.ReviewRule;

class WorkspaceCheckTest {
  private static final Path GOLDEN = Path.of("src/test/resources/review");
  private static final Path DEMO =
      Path.of("../connectors/src/main/resources/studio/marquee/connect/demo/workspace");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T05:10:00Z"), ZoneOffset.UTC);

  private Path own = Path.of("");

  /** What one command printed and how it ended. */
  private record Ended(int code, String results, String messages) {}

  @BeforeEach
  void ownFolder(@TempDir Path fresh) {
    own = fresh;
  }

  private Ended run(String... typed) {
    StringWriter results = new StringWriter();
    StringWriter messages = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(results), new PrintWriter(messages), false);
    SourceAccess access =
        new SourceAccess(
            Passwords.of(Map.of()), new TerminalEntry(null, InputStream.nullInputStream()));
    Surroundings surroundings =
        new Surroundings(
            terminal, Locale.UK, CLOCK, () -> 0, own.resolve("data"), DemoStudio::keys, access);
    Texts texts = new Texts(Locale.UK, ZoneOffset.UTC, CLOCK);
    int code = new Commands(surroundings, texts, _ -> {}).run(typed);
    return new Ended(code, results.toString(), messages.toString());
  }

  @Test
  void saysEveryMistakeWithItsLine() throws Exception {
    for (String workspace : List.of("mistakes", "dangling", "governance", "unreadable")) {
      Ended ended = run("check", GOLDEN.resolve(workspace).toString());
      golden(workspace + ".txt", ended.results());
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.messages()).isEmpty();
    }
  }

  @Test
  void saysTheSameAsJson() throws Exception {
    Ended ended = run("check", "--json", GOLDEN.resolve("dangling").toString());
    golden("dangling.json", ended.results());
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void writesSarif() throws Exception {
    Path file = own.resolve("findings.sarif");
    Ended ended = run("check", GOLDEN.resolve("mistakes").toString(), "--sarif", file.toString());
    String written = Files.readString(file).replace(ProductVersion.text(), "1.0");
    golden("mistakes.sarif", written);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.results()).contains("naming.name");
    Ended output = run("check", GOLDEN.resolve("mistakes").toString(), "--sarif", "-");
    assertThat(output.results()).isEqualTo(Files.readString(file));
  }

  @Test
  void everyRuleIsBrokenSomewhereInTheGoldenFiles() throws Exception {
    Set<String> told = new TreeSet<>();
    for (String golden :
        List.of(
            "mistakes.txt", "dangling.txt", "governance.txt", "unreadable.txt", "against.txt")) {
      Files.readString(GOLDEN.resolve(golden))
          .lines()
          .filter(line -> line.endsWith("]"))
          .forEach(line -> told.add(line.substring(line.lastIndexOf('[') + 1, line.length() - 1)));
    }
    Set<String> wanted = new LinkedHashSet<>();
    EnumSet.allOf(ReviewRule.class).forEach(rule -> wanted.add(rule.id()));
    assertThat(told).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void findsNothingInTheDemoBrand() {
    Ended ended = run("check", DEMO.toString());
    assertThat(ended.results()).isEqualTo("Nothing found in 18 contracts.\n");
    assertThat(ended.code()).isZero();
  }

  @Test
  void theDemoBrandHasFiveDomains() throws Exception {
    try (Stream<Path> domains = Files.list(DEMO.resolve("contracts"))) {
      assertThat(domains.map(domain -> domain.getFileName().toString()))
          .containsExactlyInAnyOrder("commerce", "customer", "email", "media", "web");
    }
  }

  @Test
  void comparesWithWhatGitKeepsAndWithAFolder() throws Exception {
    Path repository = own.resolve("repository");
    Path workspace = repository.resolve("brands/our shop");
    copy(DEMO, workspace);
    git(repository, "init", "--quiet", "--initial-branch=main");
    git(repository, "add", ".");
    git(repository, "commit", "--quiet", "-m", "First");
    git(repository, "tag", "v1");
    assertThat(run("check", workspace.toString(), "--against", "v1").results())
        .isEqualTo("Nothing found in 18 contracts.\nNothing changed since v1.\n");
    Path before = own.resolve("before");
    copy(workspace, before);
    spoil(workspace);
    Ended inGit = run("check", workspace.toString(), "--against", "v1");
    golden("against.txt", inGit.results());
    assertThat(inGit.code()).isEqualTo(1);
    Ended inFolder = run("check", workspace.toString(), "--against", before.toString());
    assertThat(inFolder.results().replace(before.toString(), "v1")).isEqualTo(inGit.results());
    Ended json = run("check", "--json", workspace.toString(), "--against", "main");
    golden("against.json", json.results());
    assertThat(run("check", before.toString(), "--against", "v1").code()).isEqualTo(2);
  }

  /** One change of each weight, with versions that follow and versions that do not. */
  private static void spoil(Path workspace) throws Exception {
    Path contracts = workspace.resolve("contracts");
    replace(
        contracts.resolve("customer/people.odcs.yaml"),
        "      - id: loyalty_tier\n        name: loyalty_tier",
        "      - id: loyalty_level\n        name: loyalty_level");
    replace(
        contracts.resolve("customer/people.odcs.yaml"),
        "      - id: has_phone\n        name: has_phone",
        "      - id: has_mobile\n        name: has_mobile");
    replace(
        contracts.resolve("email/engagement.odcs.yaml"),
        "      - id: action\n        name: action",
        "      - id: act\n        name: act");
    replace(contracts.resolve("commerce/orders.odcs.yaml"), "version: 1.0.0", "version: 2.0.0");
    replace(contracts.resolve("commerce/orders.odcs.yaml"), "value: EUR", "value: NOK");
    replace(contracts.resolve("commerce/stores.odcs.yaml"), "version: 1.0.0", "version: 0.9.0");
    replace(
        contracts.resolve("commerce/products.odcs.yaml"),
        "businessName: Products",
        "businessName: Things");
    Files.delete(contracts.resolve("media/ad_spend.odcs.yaml"));
  }

  @Test
  void refusesWhatIsNoVersion() throws Exception {
    Path workspace = own.resolve("repository");
    copy(DEMO, workspace);
    git(workspace, "init", "--quiet");
    Path planted = own.resolve("planted");
    for (String reference :
        List.of("--output=" + planted, "-p", "", " ", "nowhere", "a\nb", "HEAD;touch " + planted)) {
      Ended ended = run("check", workspace.toString(), "--against=" + reference);
      assertThat(ended.code()).as(reference).isEqualTo(2);
      assertThat(ended.results()).as(reference).isEmpty();
      assertThat(ended.messages()).as(reference).isNotBlank();
      assertThat(planted).doesNotExist();
    }
  }

  @Test
  void saysWhatIsWrongWithTheCommand() {
    Path segment = DEMO.resolve("templates/win-back.segment.json");
    assertThat(run("check", own.resolve("nothing").toString()).code()).isEqualTo(2);
    assertThat(run("check", own.toString()).code()).isEqualTo(2);
    assertThat(run("check", segment.toString()).messages()).contains("--workspace");
    assertThat(run("check", segment.toString(), "--against", "main").messages())
        .contains("--against is for workspaces");
    Path folder = own.resolve("not/there.sarif");
    assertThat(run("check", DEMO.toString(), "--sarif", folder.toString()).messages())
        .contains("cannot be written");
  }

  private static void replace(Path file, String old, String fresh) throws Exception {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, fresh));
  }

  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static void git(Path folder, String... arguments) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of("git", "-c", "user.name=Data", "-c", "user.email=data@shop.example"),
                Stream.of(arguments))
            .toList();
    Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }

  private static void golden(String name, String text) throws Exception {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("golden files are not rewritten in CI").isNull();
      Files.writeString(file, text);
    }
    assertThat(text).as(name).isEqualTo(Files.readString(file));
  }
}

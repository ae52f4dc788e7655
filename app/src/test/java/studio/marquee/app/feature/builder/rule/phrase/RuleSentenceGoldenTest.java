package studio.marquee.app.feature.builder.rule.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.marquee.app.testing.RuleExamples;
import studio.marquee.app.testing.RuleShop;
import studio.marquee.app.text.Texts;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.words.Sentence;

/**
 * What stands in the sentence of each kind of rule, and what rule each single change gives, said in
 * words. {@code -Dgolden.update=true} rewrites the files, but never where a change must have been
 * reviewed already.
 */
final class RuleSentenceGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/rule-sentences");
  private static final Sentence SENTENCE = new Sentence(RuleShop.CATALOGUE, Locale.UK);

  private final Texts texts = new Texts(Locale.UK, ZoneOffset.UTC, () -> RuleShop.NOW.moment());
  private final Knowledge knowledge =
      new Knowledge(texts, RuleShop.CATALOGUE, RuleShop.profiles(), RuleShop.NOW);
  private final List<Rule> given = new ArrayList<>();

  static Stream<String> examples() {
    return RuleExamples.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void eachChangeGivesTheRuleThatItSays(String example) {
    Rule rule = Optional.ofNullable(RuleExamples.all().get(example)).orElseThrow();
    StringBuilder text = new StringBuilder();
    text.append(SENTENCE.of(rule)).append("\n\n");
    List<Line> lines = model(rule).linesProperty().get();
    for (Line line : lines) {
      text.append("  ".repeat(line.depth()));
      line.pieces().forEach(piece -> text.append(said(piece)).append(' '));
      text.append('\n');
    }
    text.append('\n');
    for (Line line : lines) {
      for (Piece piece : line.pieces()) {
        changes(rule, piece.key(), text);
      }
    }
    check(FOLDER.resolve(example + ".txt"), text.toString());
  }

  private RuleSentenceViewModel model(Rule rule) {
    given.clear();
    return new RuleSentenceViewModel(knowledge, Scope.of("people"), rule, given::add);
  }

  /** Each change is made to the rule as it was. */
  private void changes(Rule rule, String key, StringBuilder text) {
    int pokes = pokes(model(rule), key).size();
    for (int i = 0; i < pokes; i++) {
      RuleSentenceViewModel model = model(rule);
      Pokes.Poke poke = pokes(model, key).get(i);
      poke.run().run();
      String now = given.isEmpty() ? "(stays)" : SENTENCE.of(given.getLast());
      text.append(key).append(" = ").append(poke.text()).append("\n    ").append(now);
      text.append('\n');
    }
  }

  private static List<Pokes.Poke> pokes(RuleSentenceViewModel model, String key) {
    return model.linesProperty().get().stream()
        .flatMap(line -> line.pieces().stream())
        .filter(piece -> piece.key().equals(key))
        .findFirst()
        .map(Pokes::of)
        .orElseThrow();
  }

  private static String said(Piece piece) {
    return switch (piece) {
      case Piece.Said(var _, var text) -> text;
      case Piece.Note(var _, var text) -> "(" + text + ")";
      case Piece.Title(var _, var text, var _) -> "[" + text + "]";
      case Piece.Choice choice -> "[" + choice.now() + " v]";
      case Piece.Ticks ticks -> "[" + ticks.now() + " v]";
      case Piece.Values values -> values.chosen() + "+";
      case Piece.Amount amount -> "<" + amount.value().toPlainString() + ">";
      case Piece.Typed typed -> "<" + typed.text() + ">";
      case Piece.Day day -> "[" + day.text() + "]";
      case Piece.Spread _ -> "[~]";
      case Piece.Switch flip -> "[" + flip.text() + (flip.isOn() ? " on]" : " off]");
      case Piece.Act act -> "{" + act.name() + "}";
    };
  }

  private static void check(Path file, String text) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        assertThat(System.getenv("CI")).as("golden files are not rewritten in CI").isNull();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
      }
      assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

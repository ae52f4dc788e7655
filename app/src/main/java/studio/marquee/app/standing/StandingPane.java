package studio.marquee.app.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.Chip;
import studio.marquee.app.control.Tone;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.arrival.RefreshRecord;
import studio.marquee.connect.workspace.Person;
import studio.marquee.model.arrival.CheckResult;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.promise.PromiseStanding;

/** Who works with the data, how they are protected, what is promised, and what arrived last. */
public final class StandingPane extends VBox {
  private static final double GAP = 6;
  private static final double PARTS = 14;

  private final Texts texts;
  private final StandingWords words;
  private final Person person;
  private final int most;

  /**
   * Makes it, empty.
   *
   * @param most how many promises and findings are shown each; the rest are only counted
   */
  public StandingPane(Texts texts, Marts marts, Person person, int most) {
    super(PARTS);
    this.texts = texts;
    this.words = new StandingWords(texts, marts);
    this.person = person;
    this.most = most;
    getStyleClass().add("standing");
    show(Optional.empty());
  }

  public void show(Optional<DataReport> report) {
    List<Node> parts = new ArrayList<>();
    parts.add(part(texts.say("standing.protection"), protection(report)));
    report.ifPresent(known -> {
      List<PromiseStanding> promises = known.standing().promises();
      if (!promises.isEmpty()) {
        parts.add(part(texts.say("standing.promises"), promises(promises)));
      }
      known
          .standing()
          .last()
          .ifPresent(last -> parts.add(part(texts.say("standing.refresh"), refresh(last))));
    });
    getChildren().setAll(parts);
  }

  private static VBox part(String title, List<Node> lines) {
    VBox part = new VBox(GAP, Words.section(title));
    part.getChildren().addAll(lines);
    return part;
  }

  private List<Node> protection(Optional<DataReport> report) {
    List<Node> lines = new ArrayList<>();
    report.ifPresent(known -> {
      lines.add(Words.paragraph(words.protection(known.protection()), "standing-line"));
      known
          .term()
          .map(words::term)
          .ifPresent(said -> lines.add(Words.paragraph(said, "standing-line")));
      known
          .offlineSince()
          .map(since -> texts.say("standing.offline", texts.moment(since)))
          .ifPresent(said -> lines.add(Words.paragraph(said, "standing-line")));
    });
    lines.add(
        Words.paragraph(
            texts.say("standing.person", person.name(), person.role(), person.team()),
            "standing-line"));
    return lines;
  }

  private List<Node> promises(List<PromiseStanding> promises) {
    List<PromiseStanding> worstFirst =
        promises.stream().sorted(Comparator.comparing(PromiseStanding::state).reversed()).toList();
    List<Node> lines = new ArrayList<>();
    for (PromiseStanding promise : worstFirst.subList(0, Math.min(most, worstFirst.size()))) {
      lines.add(
          line(
              StandingWords.tone(promise.state()),
              words.state(promise.state()),
              words.promise(promise)));
    }
    rest(promises.size()).ifPresent(lines::add);
    return lines;
  }

  private List<Node> refresh(RefreshRecord last) {
    List<Node> lines = new ArrayList<>();
    lines.add(Words.paragraph(words.refresh(last), "standing-line"));
    List<CheckResult> findings = last.findings();
    for (CheckResult finding : findings.subList(0, Math.min(most, findings.size()))) {
      lines.add(line(StandingWords.tone(finding), words.outcome(finding), words.finding(finding)));
    }
    rest(findings.size()).ifPresent(lines::add);
    return lines;
  }

  private Optional<Node> rest(int all) {
    return all > most
        ? Optional.of(Words.muted(texts.say("standing.more", all - most)))
        : Optional.empty();
  }

  private static Node line(Tone tone, String word, String sentence) {
    Label state = Words.styled(word, "standing-word");
    state.setGraphic(Chip.dot(tone));
    Label said = Words.paragraph(sentence, "standing-line");
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox line = new HBox(8, state, said);
    line.setAlignment(Pos.TOP_LEFT);
    line.setAccessibleText(word + ". " + sentence);
    return line;
  }
}

package studio.marquee.app.feature.builder.canvas;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.SteadyPair;
import studio.marquee.app.control.StillBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Longest;
import studio.marquee.app.text.Texts;
import studio.marquee.model.member.NodeCount;

/** The people of a rule: a number, what to compare it with, and a bar of its share. */
final class CountCell {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final Texts texts;
  private final Label people = Words.number("", "rule-people");
  private final Label beside = Words.styled("", "muted", "number");
  private final SteadyPair numbers = SteadyPair.atTheEnd(6, people, beside);
  private final ShareBar bar = new ShareBar(4);
  private final StillBox node;
  private Expected expected = Expected.NOTHING;

  /** What the room for the numbers depends on. */
  private record Expected(Lens lens, int population) {
    static final Expected NOTHING = new Expected(Lens.HERE, 0);
  }

  CountCell(Texts texts) {
    this.texts = texts;
    VBox lines = new VBox(numbers, bar);
    lines.getStyleClass().add("rule-count-lines");
    node = new StillBox(lines, "rule-count");
    node.setMouseTransparent(true);
    say(texts.say("number.none"), "", 0, 0);
  }

  /** The number that a lens shows; the one before stays, dimmed, until it is exact. */
  void show(Painting painting, Optional<NodeCount> count) {
    boolean isExact = count.filter(known -> isExact(painting, known)).isPresent();
    boolean isComing = !isExact && painting.isCounting();
    people.pseudoClassStateChanged(STALE, isComing);
    bar.pseudoClassStateChanged(STALE, isComing);
    if (isExact) {
      show(painting, count.orElseThrow());
    } else if (isComing && people.getText().equals(texts.say("number.none"))) {
      say(texts.say("builder.count.waiting"), "", 0, 0);
    } else if (!isComing) {
      say(texts.say("number.none"), "", 0, 0);
    }
  }

  private static boolean isExact(Painting painting, NodeCount count) {
    return switch (painting.lens()) {
      case HERE, DROPPED -> count.before().isExact() && count.after().isExact();
      case ALONE -> count.alone().isExact();
      case WITHOUT -> count.without().isExact() && painting.people().isPresent();
    };
  }

  private void show(Painting painting, NodeCount count) {
    int all = painting.population();
    expect(new Expected(painting.lens(), all));
    long before = count.before().least();
    long after = count.after().least();
    switch (painting.lens()) {
      case HERE -> {
        String change = before == all || before == 0 ? share(after, all) : change(before, after);
        say(texts.people(after), change, share(after, all, 1), share(before, all, 1));
      }
      case ALONE -> {
        long alone = count.alone().least();
        say(texts.people(alone), share(alone, all), share(alone, all, 1), share(alone, all, 1));
      }
      case DROPPED -> {
        double dropped = share(Math.abs(before - after), all, 1);
        say(change(before, after), "", dropped, dropped);
      }
      case WITHOUT -> {
        long without = count.without().least();
        long people = painting.people().orElse(without);
        double share = share(without, all, 1);
        say(texts.people(without), change(people, without), share, share);
      }
    }
  }

  private void expect(Expected now) {
    if (now.equals(expected)) {
      return;
    }
    expected = now;
    Longest longest = new Longest(texts, now.population());
    switch (now.lens()) {
      case HERE -> numbers.expect(longest.people(), longest.change(), longest.share());
      case ALONE -> numbers.expect(longest.people(), longest.share());
      case DROPPED -> numbers.expect(longest.change());
      case WITHOUT -> numbers.expect(longest.people(), longest.change());
    }
  }

  private String share(long part, long all) {
    return texts.share(part, all);
  }

  private static double share(long part, long all, double full) {
    return all == 0 ? 0 : full * part / all;
  }

  /** A difference tells of people as well: neither side of it nor itself may be too small. */
  private String change(long before, long after) {
    long change = after - before;
    boolean isTold =
        texts.tells(before) && texts.tells(after) && (change == 0 || texts.tells(Math.abs(change)));
    return isTold ? texts.signed(change) : texts.say("count.untold");
  }

  private void say(String number, String comparison, double share, double before) {
    people.setText(number);
    beside.setText(comparison);
    bar.show(share, before);
    bar.setVisible(share > 0 || before > 0);
    bar.setAccessibleText(texts.say("builder.rule.share", number));
    node.changed();
  }

  Region node() {
    return node;
  }

  /** What is to be read here. */
  String said() {
    return people.getText();
  }
}

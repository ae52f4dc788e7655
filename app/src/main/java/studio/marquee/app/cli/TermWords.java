package studio.marquee.app.cli;

import studio.marquee.app.text.Texts;
import studio.marquee.connect.extract.Term;

/** Says until when data may be used, and louder when that is soon. */
final class TermWords {
  private TermWords() {}

  static String of(Texts there, Term term) {
    String end = there.exactly(term.end());
    return term.isSoon()
        ? there.say("cli.status.kept-soon", end, term.daysLeft())
        : there.say("cli.status.kept", end, term.daysLeft());
  }
}

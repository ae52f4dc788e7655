package studio.marquee.app.text;

/** What takes most room of all that can be told of some among so many people. */
public final class Longest {
  private static final long NEARLY_ALL = Integer.MAX_VALUE;

  private final Texts texts;
  private final long number;

  public Longest(Texts texts, long people) {
    this.texts = texts;
    this.number = Long.parseLong("8".repeat(String.valueOf(people).length()));
  }

  public String people() {
    return texts.people(number);
  }

  public String change() {
    return texts.signed(-number);
  }

  public String share() {
    return texts.share(NEARLY_ALL - 1, NEARLY_ALL);
  }
}

package studio.marquee.model.answer;

/** Whether somebody passes a rule, as far as that may be told. */
public enum Verdict {
  IN,
  OUT,
  /** It would tell a value of that person that nobody is shown. */
  WITHHELD;

  public static Verdict of(boolean passes) {
    return passes ? IN : OUT;
  }

  public Verdict turned() {
    return switch (this) {
      case IN -> OUT;
      case OUT -> IN;
      case WITHHELD -> WITHHELD;
    };
  }
}

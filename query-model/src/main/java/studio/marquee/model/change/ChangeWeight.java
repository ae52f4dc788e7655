package studio.marquee.model.change;

/** What a change means to whoever relies on a mart, from the least to the most. */
public enum ChangeWeight {
  /** Nothing that worked before works differently. */
  COMPATIBLE(VersionStep.PATCH),
  /** There is more to use than before. */
  ADDITIVE(VersionStep.MINOR),
  /** Something that worked before may work no longer, or mean something else. */
  BREAKING(VersionStep.MAJOR);

  private final VersionStep step;

  ChangeWeight(VersionStep step) {
    this.step = step;
  }

  /** How far the version must be raised for it. */
  public VersionStep step() {
    return step;
  }
}

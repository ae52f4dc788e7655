package studio.marquee.model.change;

import java.util.List;

/** How far a semantic version is raised, from the least to the most. */
public enum VersionStep {
  NONE,
  PATCH,
  MINOR,
  MAJOR;

  /** The one that all changes together demand. */
  public static VersionStep demandedBy(List<Change> changes) {
    return changes.stream()
        .map(change -> change.kind().weight().step())
        .max(VersionStep::compareTo)
        .orElse(NONE);
  }
}

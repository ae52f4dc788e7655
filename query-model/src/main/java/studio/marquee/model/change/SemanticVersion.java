package studio.marquee.model.change;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version such as 2.1.0. A leading {@code v} is accepted, and what follows a hyphen or a plus
 * sign, such as {@code -draft}, is not compared.
 */
public record SemanticVersion(int major, int minor, int patch)
    implements Comparable<SemanticVersion> {
  private static final Pattern FORM =
      Pattern.compile(
          "v?(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})(?:[-+][0-9A-Za-z.+-]+)?");

  /** Empty when the text is no such version. */
  public static Optional<SemanticVersion> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new SemanticVersion(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3))))
        : Optional.empty();
  }

  /** How far this version lies above another; nothing when it does not. */
  public VersionStep stepFrom(SemanticVersion before) {
    if (compareTo(before) <= 0) {
      return VersionStep.NONE;
    }
    if (major > before.major) {
      return VersionStep.MAJOR;
    }
    return minor > before.minor ? VersionStep.MINOR : VersionStep.PATCH;
  }

  /** The least version that lies so far above. */
  public SemanticVersion raised(VersionStep step) {
    return switch (step) {
      case NONE -> this;
      case PATCH -> new SemanticVersion(major, minor, patch + 1);
      case MINOR -> new SemanticVersion(major, minor + 1, 0);
      case MAJOR -> new SemanticVersion(major + 1, 0, 0);
    };
  }

  @Override
  public int compareTo(SemanticVersion other) {
    return Comparator.comparingInt(SemanticVersion::major)
        .thenComparingInt(SemanticVersion::minor)
        .thenComparingInt(SemanticVersion::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}

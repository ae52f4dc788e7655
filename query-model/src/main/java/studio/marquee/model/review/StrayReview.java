package studio.marquee.model.review;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.check.Nearest;
import studio.marquee.model.review.Findings.Spot;

/**
 * Files that lie among ours and that nothing reads. Most of them are harmless; a misspelt one
 * protects nobody and says nothing.
 */
final class StrayReview {
  private static final List<String> KNOWN =
      List.of(
          WorkspaceTexts.DESCRIPTION,
          WorkspaceTexts.TRAITS,
          WorkspaceTexts.REACH,
          WorkspaceTexts.PEOPLE,
          WorkspaceTexts.POLICY,
          WorkspaceTexts.SUPPRESSION);

  private final WorkspaceTexts texts;
  private final Findings findings;

  StrayReview(WorkspaceTexts texts, Findings findings) {
    this.texts = texts;
    this.findings = findings;
  }

  void review() {
    for (String file : texts.others()) {
      Optional<String> meant = meant(file);
      if (meant.isPresent()) {
        findings.error(
            ReviewRule.FILE_UNREAD, ReviewProblem.FILE_UNREAD_NEAR, Spot.of(file), meant.get());
      } else if (file.contains("/")) {
        // What lies beside our files may belong to any other tool.
        findings.warning(ReviewRule.FILE_UNREAD, ReviewProblem.FILE_UNREAD, Spot.of(file));
      }
    }
  }

  /** One of ours that is missing, by its name in another folder or a name that is nearly it. */
  private Optional<String> meant(String file) {
    if (!file.endsWith(".yaml") && !file.endsWith(".yml")) {
      return Optional.empty();
    }
    List<String> missing =
        KNOWN.stream().filter(known -> !texts.files().containsKey(known)).toList();
    Optional<String> same =
        missing.stream().filter(known -> stem(known).equalsIgnoreCase(stem(file))).findFirst();
    if (same.isPresent() || !file.startsWith("policies/")) {
      return same;
    }
    return Nearest.to(stem(file), missing.stream().map(StrayReview::stem).toList())
        .flatMap(near -> missing.stream().filter(known -> stem(known).equals(near)).findFirst());
  }

  /** The name without its folder and its ending. */
  private static String stem(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}

package studio.marquee.app.cli;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.app.text.Texts;
import studio.marquee.model.change.ChangeWords;
import studio.marquee.model.change.VersionStep;
import studio.marquee.model.review.ReviewFinding;
import studio.marquee.model.review.ReviewFinding.Severity;
import studio.marquee.model.review.TouchedPlace;
import studio.marquee.model.review.WorkspaceReview;
import studio.marquee.model.review.WorkspaceReview.ToldChange;

/** What a check of a workspace found, for a person: one line each, as compilers say it. */
final class ReviewWords {
  private final Texts texts;

  ReviewWords(Texts texts) {
    this.texts = texts;
  }

  List<String> findings(WorkspaceReview.Result result, int contracts) {
    List<String> lines = new ArrayList<>(result.findings().stream().map(this::finding).toList());
    long errors = result.findings().stream().filter(it -> it.severity() == Severity.ERROR).count();
    lines.add(
        lines.isEmpty()
            ? texts.say("cli.review.fine", contracts)
            : texts.say("cli.review.sum", errors, result.findings().size() - errors));
    return lines;
  }

  List<String> changes(WorkspaceReview.Result result, String since) {
    if (result.changes().isEmpty()) {
      return List.of(texts.say("cli.review.same", since));
    }
    List<String> lines = new ArrayList<>();
    lines.add(texts.say("cli.review.changed", since));
    result
        .steps()
        .forEach((mart, step) -> {
          lines.add(step(mart, step));
          result.changes().stream()
              .filter(told -> told.change().mart().equals(mart))
              .forEach(told -> lines.addAll(change(told)));
        });
    return lines;
  }

  private String finding(ReviewFinding finding) {
    String key =
        switch (finding.severity()) {
          case ERROR -> "cli.review.error";
          case WARNING -> "cli.review.warning";
        };
    return texts.say(
        key,
        finding.file(),
        String.valueOf(finding.position().line()),
        String.valueOf(finding.position().column()),
        texts.say(finding.problem()),
        finding.rule().id());
  }

  private String step(String mart, VersionStep step) {
    return switch (step) {
      case NONE, PATCH -> texts.say("cli.review.step.patch", mart);
      case MINOR -> texts.say("cli.review.step.minor", mart);
      case MAJOR -> texts.say("cli.review.step.major", mart);
    };
  }

  private List<String> change(ToldChange told) {
    String said = new ChangeWords(texts.locale()).of(told.change());
    List<String> lines = new ArrayList<>();
    lines.add(
        switch (told.change().kind().weight()) {
          case COMPATIBLE -> texts.say("cli.review.compatible", said);
          case ADDITIVE -> texts.say("cli.review.additive", said);
          case BREAKING -> texts.say("cli.review.breaking", said);
        });
    told.touched().forEach(touched -> lines.add(touched(touched)));
    return lines;
  }

  private String touched(TouchedPlace touched) {
    return texts.say(
        "cli.review.touched",
        TouchedWords.of(touched.touched(), texts),
        touched.file(),
        String.valueOf(touched.position().line()));
  }
}

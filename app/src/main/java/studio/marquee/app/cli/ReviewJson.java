package studio.marquee.app.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import studio.marquee.app.text.Texts;
import studio.marquee.model.change.Change;
import studio.marquee.model.change.ChangeWords;
import studio.marquee.model.change.Touched;
import studio.marquee.model.review.ReviewFinding;
import studio.marquee.model.review.TouchedPlace;
import studio.marquee.model.review.WorkspaceReview;
import studio.marquee.model.review.WorkspaceReview.ToldChange;

/** What a check of a workspace found, for another program. */
final class ReviewJson {
  private final Texts texts;

  ReviewJson(Texts texts) {
    this.texts = texts;
  }

  JsonResult of(WorkspaceReview.Result result) {
    return new JsonResult()
        .with("findings", result.findings().stream().map(this::finding).toList());
  }

  JsonResult compared(WorkspaceReview.Result result) {
    Map<String, String> steps = new LinkedHashMap<>();
    result.steps().forEach((mart, step) -> steps.put(mart, word(step)));
    return of(result)
        .with("demandedSteps", steps)
        .with("changes", result.changes().stream().map(this::change).toList());
  }

  private Map<String, Object> finding(ReviewFinding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("rule", finding.rule().id());
    fields.put("severity", word(finding.severity()));
    fields.put("file", finding.file());
    fields.put("line", finding.position().line());
    fields.put("column", finding.position().column());
    fields.put("place", finding.place());
    fields.put("code", finding.problem().code().key());
    fields.put("headline", texts.headline(finding.problem()));
    fields.put("next", texts.next(finding.problem()));
    if (!finding.touched().isEmpty()) {
      fields.put("touches", finding.touched().stream().map(ReviewJson::touched).toList());
    }
    return fields;
  }

  private Map<String, Object> change(ToldChange told) {
    Change change = told.change();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("change", change.name());
    fields.put("weight", word(change.kind().weight()));
    fields.put("subject", change.subject());
    fields.put("before", change.before());
    fields.put("after", change.after());
    fields.put("text", new ChangeWords(texts.locale()).of(change));
    fields.put("touches", told.touched().stream().map(ReviewJson::touched).toList());
    return fields;
  }

  private static Map<String, Object> touched(TouchedPlace where) {
    Touched touched = where.touched();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", word(touched.kind()));
    fields.put("name", touched.name());
    fields.put("file", where.file());
    fields.put("line", where.position().line());
    fields.put("column", where.position().column());
    fields.put("place", touched.place());
    fields.put("text", touched.said());
    return fields;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package studio.marquee.app.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.marquee.app.text.PromiseWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.arrival.DataStanding;
import studio.marquee.connect.arrival.RefreshRecord;
import studio.marquee.connect.arrival.RefreshRecord.MartRecord;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.extract.Term;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.arrival.CheckResult;
import studio.marquee.model.promise.PromiseStanding;

/** How the data stand, for another program. */
final class StatusJson {
  private final Texts texts;
  private final Workspace workspace;
  private final Instant now;

  StatusJson(Texts texts, Workspace workspace, Instant now) {
    this.texts = texts;
    this.workspace = workspace;
    this.now = now;
  }

  /**
   * What is kept, and until when.
   *
   * @param setAside as of when newer data were set aside; empty when the newest are in use
   * @param protection what stands between the data and whoever finds the laptop
   */
  record Keeping(Optional<Term> term, Optional<Instant> setAside, KeyRing.Protection protection) {}

  String text(Optional<Freshness> freshness, Keeping keeping, DataStanding standing) {
    JsonResult json = new JsonResult().with("at", now.toString());
    freshness.ifPresent(known ->
        json.with("asOf", known.asOf().toString())
            .with("generation", known.generation())
            .with("contractVersion", known.contractVersion())
            .with("people", known.people()));
    json.with("protection", word(keeping.protection()));
    keeping.setAside().ifPresent(newer -> json.with("setAside", newer.toString()));
    keeping
        .term()
        .ifPresent(known ->
            json.with("keptUntil", known.end().toString()).with("daysLeft", known.daysLeft()));
    standing
        .inUse()
        .ifPresent(
            used -> json.with("marts", used.marts().stream().map(StatusJson::mart).toList()));
    json.with("promises", standing.promises().stream().map(this::promise).toList());
    json.with("worstPromise", word(standing.worst()));
    standing.last().ifPresent(last -> json.with("lastRefresh", refresh(last)));
    return json.text();
  }

  private static Map<String, Object> mart(MartRecord mart) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", mart.name());
    fields.put("rows", mart.rows());
    fields.put("keysMissing", mart.keysMissing());
    fields.put("repeated", mart.repeated());
    return fields;
  }

  private Map<String, Object> promise(PromiseStanding promise) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("mart", promise.mart());
    fields.put("about", promise.about());
    fields.put("state", word(promise.state()));
    promise.took().ifPresent(took -> fields.put("measuredSeconds", took.toSeconds()));
    promise.percent().ifPresent(percent -> fields.put("measuredPercent", percent));
    fields.put("text", new PromiseWords(texts, workspace.marts()).sentence(promise));
    return fields;
  }

  private Map<String, Object> refresh(RefreshRecord last) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("at", last.asOf().toString());
    fields.put("ending", word(last.ending()));
    fields.put("millis", last.millis());
    fields.put("stepMillis", last.stepMillis());
    fields.put("checks", last.checks().size());
    fields.put("findings", findings(last));
    if (!last.isDone()) {
      fields.put("problem", last.problem().code());
      fields.put("text", texts.say(last.problem().problem()));
    }
    return fields;
  }

  private List<Map<String, String>> findings(RefreshRecord last) {
    return last.findings().stream().map(this::finding).toList();
  }

  private Map<String, String> finding(CheckResult finding) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("mart", finding.mart());
    fields.put("check", word(finding.kind()));
    fields.put("subject", finding.subject());
    fields.put("outcome", word(finding.outcome()));
    finding
        .said()
        .ifPresent(problem -> {
          fields.put("code", problem.code().key());
          fields.put("text", texts.say(problem));
        });
    return fields;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package studio.marquee.app.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.CachedObservations;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.check.Finding;
import studio.marquee.model.check.Observations;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.moment.Now;
import studio.marquee.model.policy.Action;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/** Holds a segment file against the marts of a workspace. */
final class SegmentFileCheck {
  private final Surroundings surroundings;
  private final Texts texts;
  private final WorkspaceOptions inWorkspace;
  private final SegmentArgument segment;

  SegmentFileCheck(
      Surroundings surroundings,
      Texts texts,
      WorkspaceOptions inWorkspace,
      SegmentArgument segment) {
    this.surroundings = surroundings;
    this.texts = texts;
    this.inWorkspace = inWorkspace;
    this.segment = segment;
  }

  int run(ResultOptions result) throws ProblemException, InterruptedException {
    Workspace workspace = inWorkspace.read(surroundings);
    Segment read = segment.read();
    segment.allowed(workspace, read, Action.COUNT, Set.of());
    List<Finding> findings = findings(workspace, read);
    if (result.isJson()) {
      List<Map<String, String>> found = findings.stream().map(this::fields).toList();
      surroundings.terminal().results().println(new JsonResult().with("findings", found).text());
    } else if (findings.isEmpty()) {
      surroundings.terminal().results().println(texts.say("cli.check.fine"));
    } else {
      findings.forEach(
          finding -> surroundings.terminal().results().println(segment.say(texts, finding)));
    }
    boolean isCountable =
        findings.stream().allMatch(finding -> finding.severity() == Finding.Severity.WARNING);
    return isCountable ? ExitCode.DONE : ExitCode.NO;
  }

  /** Looks at the data as well when they are on the laptop; a check fetches nothing. */
  private List<Finding> findings(Workspace workspace, Segment read)
      throws ProblemException, InterruptedException {
    Optional<AudienceEngine> current = inWorkspace.data(surroundings).current(workspace);
    if (current.isEmpty()) {
      return segment.findings(workspace, read);
    }
    try (AudienceEngine engine = current.get()) {
      Set<AttributeName> asked = new LinkedHashSet<>();
      Observations asking =
          name -> {
            asked.add(name);
            return Optional.empty();
          };
      new SegmentCheck(workspace.catalogue(), asking).findings(read);
      Observations seen = CachedObservations.of(engine, workspace.population(), asked);
      Now now = new Now(engine.freshness().asOf(), workspace.timeZone());
      return new SegmentCheck(workspace.catalogue(), seen, Optional.of(now)).findings(read);
    }
  }

  private Map<String, String> fields(Finding finding) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    fields.put("place", finding.place());
    fields.put("code", finding.problem().code().key());
    fields.put("text", texts.say(finding.problem()));
    return fields;
  }
}

package studio.marquee.model.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.check.CheckProblem;
import studio.marquee.model.check.Finding;
import studio.marquee.model.check.Outreach;
import studio.marquee.model.check.PolicyCheck;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.check.TraitCheck;
import studio.marquee.model.format.DescribedSource;
import studio.marquee.model.format.PolicyReader;
import studio.marquee.model.format.ReachReader;
import studio.marquee.model.format.SegmentReader;
import studio.marquee.model.format.SuppressionReader;
import studio.marquee.model.format.TraitsReader;
import studio.marquee.model.format.WorkspaceDescription;
import studio.marquee.model.format.WorkspaceFilesReader;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.policy.Policy;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.review.Findings.Spot;

/** Whether everything else in the workspace names marts and attributes that are there. */
final class UseReview {
  private final WorkspaceTexts texts;
  private final Contracts contracts;
  private final Findings findings;
  private final Certainty certainty;

  UseReview(WorkspaceTexts texts, Contracts contracts, Findings findings) {
    this.texts = texts;
    this.contracts = contracts;
    this.findings = findings;
    this.certainty = new Certainty(contracts);
  }

  void review() {
    texts
        .unread()
        .forEach(broken -> {
          boolean isList = broken.file().startsWith("lists/");
          findings.borrowed(
              isList ? ReviewRule.LIST_INVALID : ReviewRule.WORKSPACE_INVALID,
              Spot.of(broken.file()),
              broken.problem());
        });
    missing();
    Marts marts = contracts.marts();
    Optional<WorkspaceDescription> description = description();
    description.ifPresent(it -> description(it, marts));
    Optional<Policy> policy = policy();
    new PeopleReview(findings).review(policy);
    policy.ifPresent(it -> policy(it, marts));
    Catalogue catalogue = new Catalogue(marts, traits(marts), audiences(), texts.lists());
    new OutreachReview(findings, certainty)
        .review(outreach(), new OutreachReview.Held(catalogue, new DeclaredValues(marts)));
    for (Audience audience : catalogue.audiences()) {
      new SegmentCheck(catalogue, new DeclaredValues(marts))
          .findings(audience.segment())
          .forEach(finding ->
              found(ReviewRule.SEGMENT_DANGLING, file(audience), finding.place(), finding));
    }
  }

  /** Without people nobody can work here, and without a policy nobody may do anything. */
  private void missing() {
    for (String file : List.of(WorkspaceTexts.PEOPLE, WorkspaceTexts.POLICY)) {
      boolean isThere =
          texts.text(file).isPresent()
              || texts.unread().stream().anyMatch(broken -> broken.file().equals(file));
      if (!isThere) {
        findings.error(ReviewRule.WORKSPACE_INVALID, ReviewProblem.FILE_MISSING, Spot.of(file));
      }
    }
  }

  Optional<Policy> policy() {
    return findings.read(
        ReviewRule.POLICY_INVALID,
        WorkspaceTexts.POLICY,
        (file, text) -> new PolicyReader().read(file, text));
  }

  Optional<WorkspaceDescription> description() {
    return findings.read(
        ReviewRule.WORKSPACE_INVALID,
        WorkspaceTexts.DESCRIPTION,
        (file, text) -> new WorkspaceFilesReader().description(file, text));
  }

  /** As much of it as can be read. */
  Outreach outreach() {
    return new Outreach(
        description().map(WorkspaceDescription::population).orElse(""),
        findings
            .read(
                ReviewRule.SUPPRESSION_INVALID,
                WorkspaceTexts.SUPPRESSION,
                (file, text) -> new SuppressionReader().read(file, text))
            .orElse(List.of()),
        findings
            .read(
                ReviewRule.REACH_INVALID,
                WorkspaceTexts.REACH,
                (file, text) -> new ReachReader().read(file, text))
            .orElse(List.of()));
  }

  /** Those that can be worked out, each with the help of those before it. */
  List<Trait> traits(Marts marts) {
    String file = WorkspaceTexts.TRAITS;
    List<Trait> good = new ArrayList<>();
    List<Trait> all = declaredTraits();
    for (int i = 0; i < all.size(); i++) {
      Catalogue before = new Catalogue(marts, good, List.of(), List.of());
      List<Finding> problems = new TraitCheck(before).findings(all.get(i));
      if (problems.stream().noneMatch(UseReview::isError)) {
        good.add(all.get(i));
      }
      for (Finding finding : problems) {
        found(ReviewRule.TRAIT_DANGLING, file, "/traits/" + i + finding.place(), finding);
      }
    }
    return good;
  }

  /** All, be they good or not, in the order of the file. */
  List<Trait> declaredTraits() {
    return findings
        .read(
            ReviewRule.WORKSPACE_INVALID,
            WorkspaceTexts.TRAITS,
            (file, text) -> new TraitsReader().read(file, text))
        .orElse(List.of());
  }

  List<Audience> audiences() {
    List<Audience> audiences = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String file : texts.segments()) {
      if (!names.add(name(file))) {
        findings.error(
            ReviewRule.SEGMENT_INVALID, ReviewProblem.AUDIENCE_TWICE, Spot.of(file), name(file));
        continue;
      }
      findings
          .read(
              ReviewRule.SEGMENT_INVALID,
              file,
              (from, text) -> new SegmentReader().read(from, text))
          .map(segment -> new Audience(name(file), segment))
          .ifPresent(audiences::add);
    }
    return audiences;
  }

  private static String name(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    return last.substring(0, last.length() - WorkspaceTexts.SEGMENT.length());
  }

  private String file(Audience audience) {
    return file(audience.name());
  }

  /** Where an audience is saved. */
  String file(String audience) {
    return texts.segments().stream()
        .filter(file -> name(file).equals(audience))
        .findFirst()
        .orElseThrow();
  }

  private void description(WorkspaceDescription read, Marts marts) {
    String population = read.population();
    boolean isPeople =
        marts.mart(population).filter(mart -> mart.role() == MartRole.PEOPLE).isPresent();
    if (!isPeople && contracts.isWhole()) {
      findings.error(
          ReviewRule.WORKSPACE_INVALID,
          ReviewProblem.POPULATION,
          new Spot(WorkspaceTexts.DESCRIPTION, "/population"),
          population);
    }
    List<String> sources = read.sources().stream().map(DescribedSource::name).toList();
    for (Contracts.Read contract : contracts.read()) {
      String server = contract.outline().server();
      if (!sources.contains(server)) {
        findings.error(
            ReviewRule.CONTRACT_SOURCE,
            ReviewProblem.CONTRACT_SOURCE,
            new Spot(contract.outline().file(), "/servers/0/server"),
            server,
            String.join(", ", sources));
      }
    }
  }

  private void policy(Policy policy, Marts marts) {
    for (Problem problem : new PolicyCheck(marts).problems(policy)) {
      if (certainty.of(problem)) {
        findings.borrowed(ReviewRule.POLICY_DANGLING, Spot.of(policy.file(), problem), problem);
      }
    }
  }

  private void found(ReviewRule rule, String file, String place, Finding finding) {
    if (isError(finding) && certainty.of(finding.problem())) {
      findings.borrowed(rule, new Spot(file, place), finding.problem());
    } else if (finding.problem().code() == CheckProblem.UNSEEN_VALUE) {
      findings.warning(
          ReviewRule.VALUE_UNDECLARED,
          ReviewProblem.VALUE_UNDECLARED,
          new Spot(file, place),
          finding.problem().details().get(1));
    }
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Finding.Severity.ERROR;
  }
}

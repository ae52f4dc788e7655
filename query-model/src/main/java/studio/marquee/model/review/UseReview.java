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
import studio.marquee.model.check.PolicyCheck;
import studio.marquee.model.check.PolicyFault;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.check.TraitCheck;
import studio.marquee.model.format.DescribedSource;
import studio.marquee.model.format.PolicyReader;
import studio.marquee.model.format.SegmentReader;
import studio.marquee.model.format.TraitsReader;
import studio.marquee.model.format.WorkspaceDescription;
import studio.marquee.model.format.WorkspaceFilesReader;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.policy.Policy;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.review.Findings.Spot;

/** Whether everything else in the workspace names marts and attributes that are there. */
final class UseReview {
  private static final Set<ProblemCode> UNKNOWN_MARTS =
      Set.of(
          CheckProblem.UNKNOWN_MART,
          CheckProblem.UNKNOWN_MART_NEAR,
          CheckProblem.UNKNOWN_POPULATION,
          PolicyFault.UNKNOWN_MART);
  private static final Set<ProblemCode> UNKNOWN_ATTRIBUTES =
      Set.of(
          CheckProblem.UNKNOWN_ATTRIBUTE,
          CheckProblem.UNKNOWN_ATTRIBUTE_NEAR,
          PolicyFault.UNKNOWN_COLUMN);

  private final WorkspaceTexts texts;
  private final Contracts contracts;
  private final Findings findings;

  UseReview(WorkspaceTexts texts, Contracts contracts, Findings findings) {
    this.texts = texts;
    this.contracts = contracts;
    this.findings = findings;
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
    description(marts);
    people();
    policy().ifPresent(policy -> policy(policy, marts));
    List<Trait> traits = traits(marts);
    List<Audience> audiences = audiences();
    Catalogue catalogue = new Catalogue(marts, traits, audiences, texts.lists());
    for (Audience audience : audiences) {
      new SegmentCheck(catalogue)
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
    String file = WorkspaceTexts.POLICY;
    return texts
        .text(file)
        .flatMap(text ->
            read(ReviewRule.POLICY_INVALID, file, () -> new PolicyReader().read(file, text)));
  }

  /** Those that can be worked out, each with the help of those before it. */
  List<Trait> traits(Marts marts) {
    String file = WorkspaceTexts.TRAITS;
    Optional<List<Trait>> read =
        texts
            .text(file)
            .flatMap(text ->
                read(
                    ReviewRule.WORKSPACE_INVALID, file, () -> new TraitsReader().read(file, text)));
    List<Trait> good = new ArrayList<>();
    List<Trait> all = read.orElse(List.of());
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

  List<Audience> audiences() {
    List<Audience> audiences = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String file : texts.segments()) {
      if (!names.add(name(file))) {
        findings.error(
            ReviewRule.SEGMENT_INVALID, ReviewProblem.AUDIENCE_TWICE, Spot.of(file), name(file));
        continue;
      }
      String text = texts.text(file).orElseThrow();
      read(ReviewRule.SEGMENT_INVALID, file, () -> new SegmentReader().read(file, text))
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
    return texts.segments().stream()
        .filter(file -> name(file).equals(audience.name()))
        .findFirst()
        .orElseThrow();
  }

  private void description(Marts marts) {
    String file = WorkspaceTexts.DESCRIPTION;
    Optional<WorkspaceDescription> read =
        texts
            .text(file)
            .flatMap(text ->
                read(
                    ReviewRule.WORKSPACE_INVALID,
                    file,
                    () -> new WorkspaceFilesReader().description(file, text)));
    if (read.isEmpty()) {
      return;
    }
    String population = read.get().population();
    boolean isPeople =
        marts.mart(population).filter(mart -> mart.role() == MartRole.PEOPLE).isPresent();
    if (!isPeople && contracts.isWhole()) {
      findings.error(
          ReviewRule.WORKSPACE_INVALID,
          ReviewProblem.POPULATION,
          new Spot(file, "/population"),
          population);
    }
    List<String> sources = read.get().sources().stream().map(DescribedSource::name).toList();
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

  private void people() {
    String file = WorkspaceTexts.PEOPLE;
    texts
        .text(file)
        .ifPresent(text ->
            read(
                ReviewRule.WORKSPACE_INVALID,
                file,
                () -> {
                  WorkspaceFilesReader reader = new WorkspaceFilesReader();
                  reader.defaultPerson(file, text);
                  return reader.people(file, text);
                }));
  }

  private void policy(Policy policy, Marts marts) {
    for (Problem problem : new PolicyCheck(marts).problems(policy)) {
      if (isCertain(problem)) {
        findings.borrowed(ReviewRule.POLICY_DANGLING, Spot.of(policy.file(), problem), problem);
      }
    }
  }

  private void found(ReviewRule rule, String file, String place, Finding finding) {
    if (isError(finding) && isCertain(finding.problem())) {
      findings.borrowed(rule, new Spot(file, place), finding.problem());
    }
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Finding.Severity.ERROR;
  }

  /**
   * A contract that is wrong is told once; what rests on it may be right. So as long as there is
   * one, only names are told that no contract could have meant.
   */
  private boolean isCertain(Problem problem) {
    if (contracts.isWhole()) {
      return true;
    }
    boolean isOfMart = UNKNOWN_MARTS.contains(problem.code());
    boolean isOfAttribute = UNKNOWN_ATTRIBUTES.contains(problem.code());
    Set<String> unusable = contracts.unusable();
    boolean isOther =
        problem.details().stream()
            .noneMatch(detail ->
                unusable.contains(detail)
                    || unusable.stream().anyMatch(mart -> detail.startsWith(mart + ".")));
    return isOther && (isOfAttribute || (isOfMart && contracts.unreadable().isEmpty()));
  }

  private <T> Optional<T> read(ReviewRule rule, String file, Reading<T> reading) {
    try {
      return Optional.of(reading.read());
    } catch (ProblemException broken) {
      findings.borrowed(rule, Spot.of(file, broken.problem()), broken.problem());
      return Optional.empty();
    }
  }

  /** Reads one file. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws ProblemException;
  }
}

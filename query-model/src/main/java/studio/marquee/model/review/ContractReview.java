package studio.marquee.model.review;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.check.Nearest;
import studio.marquee.model.format.ContractOutline;
import studio.marquee.model.format.ContractOutline.Word;
import studio.marquee.model.format.FormatProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.review.Findings.Spot;

/** Whether contracts are right, and whether they say each thing once. */
final class ContractReview {
  private final Contracts contracts;
  private final Findings findings;

  ContractReview(Contracts contracts, Findings findings) {
    this.contracts = contracts;
    this.findings = findings;
  }

  void review() {
    contracts
        .unreadable()
        .forEach(broken ->
            findings.borrowed(
                ReviewRule.CONTRACT_UNREADABLE,
                Spot.of(broken.file(), broken.problem()),
                broken.problem()));
    Set<String> ids = new HashSet<>();
    Set<String> marts = new HashSet<>();
    for (Contracts.Read read : contracts.read()) {
      ContractOutline contract = read.outline();
      words(contract);
      read.problems().forEach(problem -> invalid(contract.file(), problem));
      if (!contract.id().isEmpty() && !ids.add(contract.id())) {
        findings.error(
            ReviewRule.CONTRACT_TWICE,
            ReviewProblem.CONTRACT_TWICE,
            new Spot(contract.file(), "/id"),
            contract.id());
      }
      for (ContractOutline.Table table : contract.tables()) {
        if (!table.name().isEmpty() && !marts.add(table.name())) {
          findings.error(
              ReviewRule.MART_TWICE,
              ReviewProblem.MART_TWICE,
              new Spot(contract.file(), table.place() + "/name"),
              table.name());
        }
      }
    }
  }

  private void words(ContractOutline contract) {
    for (ContractOutline.Table table : contract.tables()) {
      table.words().forEach(word -> word(contract.file(), word));
      table
          .columns()
          .forEach(column -> column.words().forEach(word -> word(contract.file(), word)));
    }
  }

  private void word(String file, Word word) {
    if (word.isKnown()) {
      return;
    }
    Spot spot = new Spot(file, word.place());
    Optional<String> near = Nearest.to(word.name(), word.known());
    if (near.isPresent()) {
      findings.error(
          ReviewRule.VOCABULARY_UNKNOWN,
          ReviewProblem.WORD_UNKNOWN_NEAR,
          spot,
          word.name(),
          near.get());
    } else {
      findings.error(
          ReviewRule.VOCABULARY_UNKNOWN,
          ReviewProblem.WORD_UNKNOWN,
          spot,
          word.name(),
          String.join(", ", word.known()));
    }
  }

  /** What is told in more detail elsewhere is not told twice. */
  private void invalid(String file, Problem problem) {
    Spot spot = Spot.of(file, problem);
    if (problem.code() == FormatProblem.UNREADABLE
        || problem.code() == FormatProblem.NOT_A_CONTRACT) {
      findings.borrowed(ReviewRule.CONTRACT_UNREADABLE, spot, problem);
    } else if (problem.code() == FormatProblem.NO_ROLE
        || spot.place().contains("/customProperties/")) {
      if (!findings.has(ReviewRule.VOCABULARY_UNKNOWN, spot)) {
        findings.borrowed(ReviewRule.VOCABULARY_MISUSED, spot, problem);
      }
    } else if (problem.code() != FormatProblem.NOT_A_NAME || !isName(problem)) {
      findings.borrowed(ReviewRule.CONTRACT_INVALID, spot, problem);
    }
  }

  /** Relationships hold names as well, but those are not given there. */
  private static boolean isName(Problem problem) {
    return !problem.details().get(1).contains("/relationships/");
  }
}

package studio.marquee.model.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.marquee.model.change.MartRelease;
import studio.marquee.model.format.ContractOutline;
import studio.marquee.model.format.ContractOutlineReader;
import studio.marquee.model.format.ContractReader;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * All contracts of a workspace, each read on its own.
 *
 * @param read those that are documents at all, in the order of their files
 * @param unreadable why the others are not
 */
record Contracts(List<Read> read, List<WorkspaceTexts.Unread> unreadable) {
  /**
   * A contract, as much of it as can be understood.
   *
   * @param marts those that are right
   * @param problems what is wrong with the others
   */
  record Read(ContractOutline outline, List<Mart> marts, List<Problem> problems) {}

  static Contracts of(WorkspaceTexts texts) {
    List<Read> read = new ArrayList<>();
    List<WorkspaceTexts.Unread> unreadable = new ArrayList<>();
    for (String file : texts.contracts()) {
      String text = texts.text(file).orElseThrow();
      try {
        ContractOutline outline = new ContractOutlineReader().read(file, text);
        ContractReader.ReadContract contract = new ContractReader().readEach(file, text);
        List<Problem> problems = new ArrayList<>(contract.problems());
        undescribed(file, text).filter(it -> !problems.contains(it)).ifPresent(problems::add);
        read.add(new Read(outline, contract.marts(), problems));
      } catch (ProblemException broken) {
        unreadable.add(new WorkspaceTexts.Unread(file, broken.problem()));
      }
    }
    return new Contracts(read, unreadable);
  }

  /** What the standard asks of every contract, whether or not we need it. */
  private static Optional<Problem> undescribed(String file, String text) {
    try {
      new ContractReader().describe(file, text);
      return Optional.empty();
    } catch (ProblemException wrong) {
      return Optional.of(wrong.problem());
    }
  }

  /** The first of each name. */
  Marts marts() {
    List<Mart> marts = new ArrayList<>();
    read.stream()
        .flatMap(contract -> contract.marts().stream())
        .filter(mart -> marts.stream().noneMatch(known -> known.name().equals(mart.name())))
        .forEach(marts::add);
    return new Marts(marts);
  }

  List<MartRelease> releases() {
    List<MartRelease> releases = new ArrayList<>();
    for (Mart mart : marts().all()) {
      String personKey = outlineOf(mart.name()).map(ContractOutline.Table::personKey).orElse("");
      releases.add(new MartRelease(mart, personKey));
    }
    return releases;
  }

  Optional<ContractOutline.Table> outlineOf(String mart) {
    return read.stream().flatMap(contract -> contract.outline().table(mart).stream()).findFirst();
  }

  /** The contract that describes a mart. */
  Optional<ContractOutline> contractOf(String mart) {
    return read.stream()
        .map(Read::outline)
        .filter(outline -> outline.table(mart).isPresent())
        .findFirst();
  }

  /** Marts that are described, but not so that they can be used. */
  Set<String> unusable() {
    Marts usable = marts();
    return read.stream()
        .flatMap(contract -> contract.outline().tables().stream())
        .map(ContractOutline.Table::name)
        .filter(name -> usable.mart(name).isEmpty())
        .collect(Collectors.toSet());
  }

  boolean isWhole() {
    return unreadable.isEmpty() && unusable().isEmpty();
  }
}

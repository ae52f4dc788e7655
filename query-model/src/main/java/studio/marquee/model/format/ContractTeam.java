package studio.marquee.model.format;

import java.util.List;
import java.util.Locale;
import studio.marquee.model.problem.ProblemException;

/** Reads who stands behind a contract. */
final class ContractTeam {
  private ContractTeam() {}

  /** The team, or who owns the contract where the team has no name. */
  static String owner(StrictNode contract) throws ProblemException {
    String team = isNamed(contract) ? contract.object("team").textOrBlank("name") : "";
    return team.isEmpty() ? member(contract, "owner") : team;
  }

  /** Who owns the contract decides where nobody else is named. */
  static String steward(StrictNode contract) throws ProblemException {
    String steward = member(contract, "steward");
    return steward.isEmpty() ? member(contract, "owner") : steward;
  }

  /** Where to ask: an address if there is one, else the name of the channel. */
  static String support(StrictNode contract) throws ProblemException {
    for (StrictNode support : contract.objects("support")) {
      String url = support.textOrBlank("url");
      return url.isEmpty() ? support.textOrBlank("channel") : url;
    }
    return "";
  }

  private static String member(StrictNode contract, String role) throws ProblemException {
    for (StrictNode member : members(contract)) {
      boolean isThere = !member.has("dateOut");
      if (isThere && member.textOrBlank("role").toLowerCase(Locale.ROOT).contains(role)) {
        String name = member.textOrBlank("name");
        return name.isEmpty() ? member.textOrBlank("username") : name;
      }
    }
    return "";
  }

  /** Since 3.1 a team is an object with a name; before, it was a list of its members. */
  private static List<StrictNode> members(StrictNode contract) throws ProblemException {
    return isNamed(contract)
        ? contract.object("team").objects("members")
        : contract.objects("team");
  }

  private static boolean isNamed(StrictNode contract) {
    return contract.has("team") && contract.node().get("team").isObject();
  }
}

package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studio.marquee.model.answer.ReachChannel;
import studio.marquee.model.problem.ProblemException;

/** Reads how people of a workspace are reached, as strictly as segments. */
public final class ReachReader {
  private final Documents documents = new Documents();

  /**
   * Reads the text of {@code reach.yaml}.
   *
   * @param file how messages name where the text came from
   */
  public List<ReachChannel> read(String file, String yaml) throws ProblemException {
    StrictNode node = documents.yaml(file, yaml);
    node.requireFormat("marquee.reach/1");
    node.allowOnly("format", "channels");
    List<ReachChannel> channels = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (StrictNode described : node.objects("channels")) {
      ReachChannel channel = channel(described);
      if (!seen.add(channel.name())) {
        throw described.problem(FormatProblem.IMPOSSIBLE_VALUE, "channel twice: " + channel.name());
      }
      channels.add(channel);
    }
    return channels;
  }

  private static ReachChannel channel(StrictNode node) throws ProblemException {
    node.allowOnly("name", "title", "has", "consented");
    return new ReachChannel(
        node.name("name"),
        node.text("title"),
        RuleReader.whole(node.object("has")),
        RuleReader.whole(node.object("consented")));
  }
}

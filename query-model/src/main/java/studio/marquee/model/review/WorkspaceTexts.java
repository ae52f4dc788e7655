package studio.marquee.model.review;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.problem.Problem;

/**
 * The texts of a workspace as they are, read by nobody yet.
 *
 * @param files by their paths below the workspace, with slashes
 * @param unread what is there and is no text
 * @param others what lies where our files lie, and that nothing reads
 */
public record WorkspaceTexts(
    Map<String, String> files, List<PeopleList> lists, List<Unread> unread, List<String> others) {
  public static final String DESCRIPTION = "workspace.yaml";
  public static final String PEOPLE = "policies/people.yaml";
  public static final String POLICY = "policies/roles.yaml";
  public static final String SUPPRESSION = "policies/suppression.yaml";
  public static final String TRAITS = "traits.yaml";
  public static final String REACH = "reach.yaml";
  public static final String CONTRACT = ".odcs.yaml";
  public static final String SEGMENT = ".segment.json";

  public WorkspaceTexts {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    lists = List.copyOf(lists);
    unread = List.copyOf(unread);
    others = others.stream().sorted().toList();
  }

  /** A file that cannot be read, and why. */
  public record Unread(String file, Problem problem) {}

  public Optional<String> text(String file) {
    return Optional.ofNullable(files.get(file));
  }

  public List<String> contracts() {
    return files.keySet().stream()
        .filter(file -> file.startsWith("contracts/") && file.endsWith(CONTRACT))
        .toList();
  }

  public List<String> segments() {
    return files.keySet().stream()
        .filter(file -> file.startsWith("templates/") && file.endsWith(SEGMENT))
        .toList();
  }
}

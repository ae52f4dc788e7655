package studio.marquee.connect.count;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.disk.Disk;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.compare.Meaning;
import studio.marquee.model.format.SegmentWriter;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts a segment in both ways there are, by algebra over the sets of its rules and as one
 * statement. That they differ is a fault of Marquee; then all that is needed to see it again is
 * written down, but for the people themselves.
 */
public final class Comparison {
  private final AudienceEngine engine;
  private final Catalogue catalogue;
  private final Disk disk;
  private final Path folder;

  /**
   * @param folder where differences are written down
   */
  public Comparison(AudienceEngine engine, Catalogue catalogue, Disk disk, Path folder) {
    this.engine = engine;
    this.catalogue = catalogue;
    this.disk = disk;
    this.folder = folder;
  }

  /** Whom both ways mean; the segment must have passed its check. */
  public RowSet members(Segment segment) throws ProblemException, InterruptedException {
    RowSet bySets = engine.members(segment.whole());
    RowSet byStatement = engine.membersAtOnce(segment.whole());
    if (!bySets.equals(byStatement)) {
      Path written = write(segment, bySets, byStatement);
      throw new ProblemException(Problem.of(CountProblem.ENGINES_DIFFER, segment.title(), written));
    }
    return bySets;
  }

  private Path write(Segment segment, RowSet bySets, RowSet byStatement)
      throws ProblemException, InterruptedException {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Rule rule : leaves(segment)) {
      rules.add(
          Map.of(
              "rule", Meaning.of(segment.population(), rule).text(),
              "people", engine.members(rule).count()));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", "marquee.difference/1");
    fields.put("generation", engine.freshness().generation());
    fields.put("asOf", engine.freshness().asOf().toString());
    fields.put("population", engine.freshness().people());
    fields.put("bySets", bySets.count());
    fields.put("byStatement", byStatement.count());
    fields.put("onlyBySets", bySets.and(byStatement.not()).count());
    fields.put("onlyByStatement", byStatement.and(bySets.not()).count());
    fields.put("rules", rules);
    fields.put("segment", JsonMapper.shared().readTree(new SegmentWriter().write(segment)));
    Path file = folder.resolve(Meaning.of(segment).hash().substring(0, 16) + ".json");
    byte[] text =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(fields)
            .getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(folder);
      disk.replace(file, text);
      return file;
    } catch (IOException failure) {
      throw new ProblemException(Problem.of(CountProblem.DIFFERENCE_UNWRITTEN, file), failure);
    }
  }

  private List<Rule> leaves(Segment segment) {
    SegmentCounter counter =
        new SegmentCounter(engine.freshness().people(), catalogue, SegmentCounter.Shares.ONE);
    return counter.rules(segment);
  }
}

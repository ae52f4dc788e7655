package studio.marquee.app.feature.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.app.feature.builder.canvas.KeptTable;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.format.SegmentReader;
import studio.marquee.model.format.SegmentWriter;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One draft as a file of its own. A file that is missing or spoilt means that there is none. */
public final class DraftFile {
  private static final Logger LOG = LoggerFactory.getLogger(DraftFile.class);
  private static final String FORMAT = "marquee.draft/1";

  private final Path file;
  private final SegmentReader reader = new SegmentReader();
  private final SegmentWriter writer = new SegmentWriter();

  public DraftFile(Path file) {
    this.file = file;
  }

  /** Writes beside the file first, so that a crash leaves the old draft or the new one. */
  public KeptDraft write(KeptDraft draft) throws ProblemException {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "draft", ".new");
      try {
        Files.writeString(fresh, text(draft));
        Files.move(
            fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
      return draft;
    } catch (IOException refused) {
      throw new ProblemException(
          Problem.of(AppProblem.FILE_NOT_SAVED, String.valueOf(file.getFileName())), refused);
    }
  }

  private String text(KeptDraft draft) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    draft.file().ifPresent(lies -> fields.put("file", lies.toString()));
    draft.saved().ifPresent(saved -> fields.put("saved", writer.write(saved)));
    fields.put("now", writer.write(draft.table().now()));
    fields.put("before", draft.table().before().stream().map(writer::write).toList());
    fields.put("undone", draft.table().undone().stream().map(writer::write).toList());
    return JsonMapper.shared().writeValueAsString(fields);
  }

  public Optional<KeptDraft> read() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode fields = JsonMapper.shared().readTree(Files.readString(file));
      if (!fields.path("format").asString("").equals(FORMAT)) {
        return Optional.empty();
      }
      Segment now = segment(fields.path("now"));
      KeptTable table =
          new KeptTable(segments(fields.path("before")), now, segments(fields.path("undone")));
      Optional<Segment> saved =
          fields.has("saved") ? Optional.of(segment(fields.path("saved"))) : Optional.empty();
      Optional<Path> lies =
          Optional.of(fields.path("file").asString(""))
              .filter(text -> !text.isEmpty())
              .map(Path::of);
      return Optional.of(new KeptDraft(table, lies, saved));
    } catch (IOException | JacksonException | ProblemException spoilt) {
      // What they say may quote the file, and so values of people.
      LOG.warn("a draft cannot be read: {}", spoilt.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private List<Segment> segments(JsonNode texts) throws ProblemException {
    List<Segment> segments = new ArrayList<>();
    for (JsonNode text : texts) {
      segments.add(segment(text));
    }
    return segments;
  }

  private Segment segment(JsonNode text) throws ProblemException {
    return reader.read("draft", text.asString(""));
  }
}

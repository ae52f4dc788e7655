package studio.marquee.app.feature.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.app.feature.builder.canvas.KeptTable;
import studio.marquee.app.file.SmallFile;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.format.SegmentReader;
import studio.marquee.model.format.SegmentWriter;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that somebody has open, as a file of its own. A file that is missing or spoilt means that
 * there is none.
 */
public final class DraftFile {
  private static final Logger LOG = LoggerFactory.getLogger(DraftFile.class);
  private static final String FORMAT = "marquee.drafts/1";
  private static final String ONE = "marquee.draft/1";

  private final Path file;
  private final SegmentReader reader = new SegmentReader();
  private final SegmentWriter writer = new SegmentWriter();
  private IdentityHashMap<KeptDraft, Map<String, Object>> written = new IdentityHashMap<>();

  public DraftFile(Path file) {
    this.file = file;
  }

  public KeptDesk write(KeptDesk desk) throws ProblemException {
    try {
      new SmallFile(file).withFolder().write(text(desk));
      return desk;
    } catch (IOException refused) {
      throw new ProblemException(
          Problem.of(AppProblem.FILE_NOT_SAVED, String.valueOf(file.getFileName())), refused);
    }
  }

  private String text(KeptDesk desk) {
    IdentityHashMap<KeptDraft, Map<String, Object>> now = new IdentityHashMap<>();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("shown", desk.shown());
    fields.put("open", fields(desk.open(), now));
    fields.put("closed", fields(desk.closed(), now));
    written = now;
    return JsonMapper.shared().writeValueAsString(fields);
  }

  /** What rests is the same as when it was written last. */
  private List<Map<String, Object>> fields(
      List<KeptDraft> drafts, IdentityHashMap<KeptDraft, Map<String, Object>> now) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (KeptDraft draft : drafts) {
      Map<String, Object> fields =
          Optional.ofNullable(written.get(draft)).orElseGet(() -> fields(draft));
      now.put(draft, fields);
      all.add(fields);
    }
    return all;
  }

  private Map<String, Object> fields(KeptDraft draft) {
    Map<String, Object> fields = new LinkedHashMap<>();
    draft.file().ifPresent(lies -> fields.put("file", lies.toString()));
    draft.saved().ifPresent(saved -> fields.put("saved", writer.write(saved)));
    fields.put("now", writer.write(draft.table().now()));
    fields.put("before", draft.table().before().stream().map(writer::write).toList());
    fields.put("undone", draft.table().undone().stream().map(writer::write).toList());
    return fields;
  }

  public Optional<KeptDesk> read() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return desk(JsonMapper.shared().readTree(Files.readString(file)));
    } catch (IOException | JacksonException | ProblemException spoilt) {
      // What they say may quote the file, and so values of people.
      LOG.warn("drafts cannot be read: {}", spoilt.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private Optional<KeptDesk> desk(JsonNode fields) throws ProblemException {
    return switch (fields.path("format").asString("")) {
      case ONE -> Optional.of(KeptDesk.of(draft(fields)));
      case FORMAT ->
          Optional.of(
              new KeptDesk(
                  drafts(fields.path("open")),
                  fields.path("shown").asInt(0),
                  drafts(fields.path("closed"))));
      default -> Optional.empty();
    };
  }

  private List<KeptDraft> drafts(JsonNode all) throws ProblemException {
    List<KeptDraft> drafts = new ArrayList<>();
    for (JsonNode one : all) {
      drafts.add(draft(one));
    }
    return drafts;
  }

  private KeptDraft draft(JsonNode fields) throws ProblemException {
    Segment now = segment(fields.path("now"));
    KeptTable table =
        new KeptTable(segments(fields.path("before")), now, segments(fields.path("undone")));
    Optional<Segment> saved =
        fields.has("saved") ? Optional.of(segment(fields.path("saved"))) : Optional.empty();
    Optional<Path> lies =
        Optional.of(fields.path("file").asString("")).filter(text -> !text.isEmpty()).map(Path::of);
    return new KeptDraft(table, lies, saved);
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

package studio.marquee.connect.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.compare.Meaning;
import studio.marquee.model.format.SegmentWriter;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.segment.Segment;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the receipt beside a file says. It holds no value of a person. */
final class ReceiptText {
  private static final String FORMAT = "marquee.receipt/1";
  private static final List<String> POLICIES =
      List.of("policies/roles.yaml", "policies/people.yaml", "policies/suppression.yaml");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private final Workspace workspace;
  private final Person person;
  private final ExportPlan plan;

  ReceiptText(Workspace workspace, ExportPlan plan) {
    this.workspace = workspace;
    this.person = workspace.governance().seat().orElseThrow().person();
    this.plan = plan;
  }

  byte[] of(Receipt receipt, String version) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("product", "Marquee " + version);
    fields.put("at", receipt.at().toString());
    fields.put("person", person.id());
    fields.put("role", person.role());
    fields.put("team", person.team());
    fields.put("audience", audience());
    fields.put("data", data());
    fields.put("policies", policies());
    plan.request().use().ifPresent(use -> fields.put("use", said(use)));
    fields.put("steps", steps());
    fields.put("columns", columns());
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("name", receipt.file().getFileName().toString());
    file.put("form", plan.request().form().name());
    file.put("rows", receipt.people());
    file.put("bytes", receipt.bytes());
    file.put("sha256", receipt.sha256());
    fields.put("file", file);
    return (JSON.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> said(Use use) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("channel", use.channel());
    said.put("purpose", use.purpose());
    return said;
  }

  /** The same as what the audit log says of it. */
  Map<String, Object> audience() {
    Segment segment = plan.request().segment();
    Map<String, Object> audience = new LinkedHashMap<>();
    audience.put("title", segment.title());
    audience.put("population", segment.population());
    audience.put(
        "definition", hash(new SegmentWriter().write(segment).getBytes(StandardCharsets.UTF_8)));
    audience.put("meaning", Meaning.of(segment).hash());
    return audience;
  }

  private Map<String, Object> data() {
    Map<String, Object> contracts = new LinkedHashMap<>();
    workspace.marts().all().stream()
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .forEach(mart -> contracts.put(mart.name(), mart.version()));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("generation", plan.freshness().generation());
    data.put("asOf", plan.freshness().asOf().toString());
    data.put("contracts", contracts);
    return data;
  }

  /** Policies have no version of their own; what they were is told by the hash of each file. */
  private Map<String, Object> policies() throws IOException {
    Map<String, Object> policies = new LinkedHashMap<>();
    for (String name : POLICIES) {
      Path file = workspace.folder().resolve(name);
      if (Files.isRegularFile(file)) {
        policies.put(name, hash(Files.readAllBytes(file)));
      }
    }
    return policies;
  }

  private List<Map<String, Object>> steps() {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (Waterfall.Level level : plan.waterfall().levels()) {
      Map<String, Object> step = new LinkedHashMap<>();
      step.put("step", level.step().key());
      step.put("people", level.people());
      steps.add(step);
    }
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("step", "written");
    written.put("people", plan.people().count());
    steps.add(written);
    return steps;
  }

  private List<Map<String, Object>> columns() {
    List<Map<String, Object>> columns = new ArrayList<>();
    for (FileColumn column : plan.columns()) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("column", column.name().toString());
      said.put("title", column.title());
      said.put("mask", words(column.mask()));
      columns.add(said);
    }
    return columns;
  }

  private static String words(Mask mask) {
    return switch (mask) {
      case Mask.Plain() -> "none";
      case Mask.Hashed() -> "hash";
      case Mask.Banded(int width) -> "band " + width;
      case Mask.Bucketed(var by) -> "bucket " + by.name().toLowerCase(Locale.ROOT);
      case Mask.Truncated(int letters) -> "truncate " + letters;
    };
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

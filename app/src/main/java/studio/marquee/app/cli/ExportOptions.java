package studio.marquee.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.marquee.connect.export.CsvFile;
import studio.marquee.connect.export.ExportRequest;
import studio.marquee.connect.export.Use;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/** Where people are taken, which columns of them, for what, and in which form. */
final class ExportOptions {
  @Option(names = "--to", required = true, paramLabel = "<file>", descriptionKey = "cli.option.to")
  private Path file = Path.of("");

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "<column>",
      descriptionKey = "cli.option.exportColumns")
  private List<String> columns = List.of();

  @Option(names = "--channel", paramLabel = "<channel>", descriptionKey = "cli.option.channel")
  private @Nullable String channel;

  @Option(names = "--purpose", paramLabel = "<purpose>", descriptionKey = "cli.option.purpose")
  private @Nullable String purpose;

  @Option(names = "--force", descriptionKey = "cli.option.force")
  private boolean isForced;

  @Option(names = "--delimiter", paramLabel = "<letter>", descriptionKey = "cli.option.delimiter")
  private CsvFile.Delimiter delimiter = CsvFile.Delimiter.COMMA;

  @Option(names = "--headers", paramLabel = "<headers>", descriptionKey = "cli.option.headers")
  private CsvFile.Headers headers = CsvFile.Headers.NAMES;

  @Option(names = "--line-ends", paramLabel = "<ends>", descriptionKey = "cli.option.lineEnds")
  private CsvFile.LineEnd lineEnd = CsvFile.LineEnd.CRLF;

  @Option(names = "--mark", descriptionKey = "cli.option.mark")
  private boolean isMarked;

  /**
   * As it was typed.
   *
   * @param fewest what is taken of people when no columns are named
   */
  ExportRequest request(Segment segment, List<AttributeName> fewest) throws ProblemException {
    return new ExportRequest(
        segment,
        columns.isEmpty() ? fewest : names(segment.population()),
        use(),
        file,
        isForced ? ExportRequest.Existing.REPLACED : ExportRequest.Existing.KEPT,
        new CsvFile(
            delimiter,
            lineEnd,
            isMarked ? CsvFile.Beginning.MARK : CsvFile.Beginning.PLAIN,
            headers));
  }

  /** A name without a mart is one of the population. */
  private List<AttributeName> names(String population) throws ProblemException {
    List<AttributeName> names = new ArrayList<>();
    for (String column : columns) {
      String typed = column.strip();
      String whole = typed.contains(".") ? typed : population + "." + typed;
      names.add(
          AttributeName.parse(whole)
              .orElseThrow(() ->
                  new ProblemException(
                      Problem.of(CliProblem.WRONG_VALUE, typed, "--columns", "marquee export"))));
    }
    return names;
  }

  private Optional<Use> use() throws ProblemException {
    if (channel == null && purpose != null) {
      throw new ProblemException(Problem.of(CliProblem.PURPOSE_ALONE));
    }
    return Optional.ofNullable(channel)
        .map(where -> new Use(where, Optional.ofNullable(purpose).orElse("")));
  }
}

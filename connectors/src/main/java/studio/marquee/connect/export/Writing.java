package studio.marquee.connect.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import studio.marquee.connect.audit.AuditEvent;
import studio.marquee.connect.audit.AuditLog;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.progress.TimeLeft;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;

/** Writes one file. The audit log says that it will be before it is there, and how it ended. */
final class Writing {
  private final Workspace workspace;
  private final ExportPlace laptop;
  private final ExportPlan plan;
  private final AuditLog log;
  private final ReceiptText text;
  private final TimeLeft left = new TimeLeft();
  private final long started = System.nanoTime();
  private long written;

  Writing(Workspace workspace, ExportPlace laptop, ExportPlan plan) {
    this.workspace = workspace;
    this.laptop = laptop;
    this.plan = plan;
    this.log = AuditLog.of(laptop.data(), workspace.folder(), laptop.keys(), laptop.clock());
    this.text = new ReceiptText(workspace, plan);
  }

  Receipt write(AudienceEngine engine, Running running, Progress progress)
      throws ProblemException, InterruptedException {
    begin();
    Receipt receipt;
    try {
      receipt = running.over(engine, plan.population(), own -> written(own, progress));
    } catch (ProblemException | RuntimeException failure) {
      noteBefore(failure, Map.of("why", why(failure)));
      throw failure;
    } catch (InterruptedException stopped) {
      noteBefore(stopped, Map.of("why", "stopped"));
      throw stopped;
    }
    noteSurely("export.done", Map.of("people", receipt.people(), "sha256", receipt.sha256()));
    return receipt;
  }

  /** Nothing has happened yet, so whoever stops it here is believed. */
  private void begin() throws ProblemException, InterruptedException {
    try {
      note("export.begun", begun());
    } catch (ProblemException failure) {
      if (Thread.interrupted()) {
        InterruptedException stopped = new InterruptedException("stopped before it began");
        stopped.initCause(failure);
        throw stopped;
      }
      throw failure;
    }
  }

  private static String why(Exception failure) {
    return failure instanceof ProblemException told
        ? told.problem().code().key()
        : failure.getClass().getSimpleName();
  }

  private void noteBefore(Exception failure, Map<String, Object> facts) {
    try {
      noteSurely("export.failed", facts);
    } catch (ProblemException unwritten) {
      failure.addSuppressed(unwritten);
    }
  }

  /** Who was interrupted, or is in the middle of it, still writes down how it ended. */
  private void noteSurely(String what, Map<String, Object> facts) throws ProblemException {
    boolean isInterrupted = Thread.interrupted();
    try {
      note(what, facts);
    } catch (ProblemException failure) {
      if (!Thread.interrupted()) {
        throw failure;
      }
      isInterrupted = true;
      note(what, facts);
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void note(String what, Map<String, Object> facts) throws ProblemException {
    Person person = workspace.governance().seat().orElseThrow().person();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("file", plan.request().file().toAbsolutePath().normalize().toString());
    all.putAll(facts);
    log.append(new AuditEvent(what, person.id(), person.role(), all));
  }

  private Map<String, Object> begun() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("audience", text.audience());
    facts.put("generation", plan.freshness().generation());
    facts.put("people", plan.people().count());
    facts.put(
        "columns",
        plan.columns().stream().map(FileColumn::name).map(AttributeName::toString).toList());
    plan.request()
        .use()
        .ifPresent(use -> {
          facts.put("channel", use.channel());
          facts.put("purpose", use.purpose());
        });
    return facts;
  }

  private Receipt written(AudienceEngine own, Progress progress)
      throws ProblemException, InterruptedException {
    return new TargetFile(laptop.disk(), plan.request())
        .write(
            laptop.data(),
            out -> {
              fill(own, out, progress);
              return receipt(out);
            },
            receipt -> text.of(receipt, laptop.version()));
  }

  private Receipt receipt(HashedFile out) throws IOException {
    Path file = plan.request().file().toAbsolutePath().normalize();
    Path beside = plan.request().receipt().toAbsolutePath().normalize();
    String hash = out.finish();
    return new Receipt(plan, file, beside, laptop.clock().instant(), out.bytes(), hash);
  }

  private void fill(AudienceEngine own, HashedFile out, Progress progress)
      throws IOException, ProblemException, InterruptedException {
    RowWriter writer = plan.request().form().begin(out, plan.columns());
    PeopleBatches batches = new PeopleBatches(own, plan.population(), plan.columns());
    PeopleBatches.Taking<IOException> taking =
        rows -> {
          writer.write(rows);
          written += rows.size();
          tell(out, progress);
        };
    progress.at("export.write", 0, plan.people().count());
    List<AttributeName> contacts = batches.contacts();
    if (contacts.isEmpty()) {
      batches.each(plan.people(), taking);
    } else {
      try (Contacts known =
          Contacts.open(laptop, workspace, own.freshness().generation(), contacts)) {
        batches.each(plan.people(), known, taking);
      }
    }
    writer.finish();
    if (written != plan.people().count()) {
      throw new IllegalStateException("other people were written than were counted");
    }
  }

  private void tell(HashedFile out, Progress progress) {
    int people = plan.people().count();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    progress.whole(new Progress.Whole(out.bytes(), left.after(millis, (double) written / people)));
    progress.at("export.write", written, people);
  }
}

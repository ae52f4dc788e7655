package studio.marquee.app.bench;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.function.LongConsumer;

/**
 * The thread that paints windows. It does one thing after the other, so what is given to it after a
 * frame was handed over is done once that frame is painted. No door to it is public.
 */
final class Painter {
  private final Object toolkit;
  private final Method give;
  private final Constructor<?> job;

  Painter() {
    try {
      Class<?> toolkits = Class.forName("com.sun.javafx.tk.Toolkit");
      Class<?> jobs = Class.forName("com.sun.javafx.tk.RenderJob");
      this.toolkit = toolkits.getMethod("getToolkit").invoke(null);
      this.give = toolkits.getMethod("addRenderJob", jobs);
      this.job = jobs.getConstructor(Runnable.class);
    } catch (ReflectiveOperationException changed) {
      throw new LinkageError("JavaFX paints in another way than is known here", changed);
    }
  }

  /** Says when everything that was handed over before is painted. */
  void whenPainted(LongConsumer then) {
    try {
      Runnable noted = () -> then.accept(System.nanoTime());
      give.invoke(toolkit, job.newInstance(noted));
    } catch (ReflectiveOperationException refused) {
      throw new LinkageError("JavaFX paints in another way than is known here", refused);
    }
  }
}

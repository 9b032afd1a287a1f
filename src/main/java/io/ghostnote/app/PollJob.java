package io.ghostnote.app;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/** One account's poll, or the look whether a digest is due; never two of a kind at once, since each has a job of its own. */
@DisallowConcurrentExecution
public final class PollJob implements Job {
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            Object task = context.getScheduler()
                    .getContext()
                    .get(context.getJobDetail().getKey().getName());
            if (task instanceof Runnable poll) {
                poll.run();
            }
        } catch (SchedulerException failure) {
            throw new JobExecutionException(failure);
        }
    }
}

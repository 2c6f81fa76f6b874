/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/report-writer.h"

#include <glib/gi18n.h>

#include "gui/rows.h"
#include "gui/texts.h"

#define POLL_MS 100

struct _MunReportWriter {
  AdwBin parent_instance;

  /* Children */
  GtkWidget      *revealer;
  GtkLabel       *label;
  GtkProgressBar *progress;
  GtkWidget      *cancel;
  GtkWidget      *open;
  GtkWidget      *issue;
  GtkWidget      *issue_hint;
  GtkWidget      *close;

  /* Borrowed */
  MunWindow *window; /* weak */

  /* Owned */
  MunWorker    *worker;
  MunReportJob *job; /* running or just done, or NULL */
  gint64        issue_no; /* under which it was registered, 0: not */
  gint64        revision; /* of the file when it was */
  guint         poll_id;
};

G_DEFINE_FINAL_TYPE (MunReportWriter, mun_report_writer, ADW_TYPE_BIN)

enum { REGISTERED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
show_parts (MunReportWriter *self,
            gboolean         running,
            gboolean         done)
{
  /* What is entered already says so on its first page. */
  gboolean one = done && self->job->type != NULL && !self->job->options.issued;
  gboolean writable = mun_workspace_read_only_reason (mun_window_get_workspace (self->window)) == NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->progress), running);
  gtk_widget_set_visible (self->cancel, running);
  gtk_widget_set_visible (self->open, done);
  gtk_widget_set_visible (self->issue, one && writable);
  gtk_widget_set_visible (self->issue_hint, one && writable);
  gtk_widget_set_visible (self->close, !running);
  gtk_widget_set_visible (self->revealer, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

static gboolean
poll_cb (gpointer user_data)
{
  MunReportWriter *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, g_atomic_int_get (&self->job->permille) / 1000.0);
  return G_SOURCE_CONTINUE;
}

static char *
describe_files (MunReportJob *job)
{
  g_autofree char *pages = g_strdup_printf (g_dngettext (NULL, "%u page", "%u pages", job->n_pages), job->n_pages);
  g_autofree char *path = mun_text_home_relative (job->path);
  g_autofree char *files = NULL;

  if (job->type != NULL)
    return g_strdup_printf ("%s · %s", path, pages);
  files = g_strdup_printf (g_dngettext (NULL, "%u report", "%u reports", job->n_files), job->n_files);
  return g_strdup_printf ("%s · %s, %s", path, files, pages);
}

/* What could not be shown as asked stands below, a line each. */
static char *
describe_done (MunReportJob *job)
{
  g_autofree char *files = describe_files (job);
  GString *text = g_string_new (files);

  for (guint i = 0; i < job->options.warnings->len; i++)
    g_string_append_printf (text, "\n%s", (const char *) job->options.warnings->pdata[i]);
  return g_string_free (text, FALSE);
}

static gint64
get_revision (MunReportWriter *self)
{
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (mun_window_get_workspace (self->window)), NULL);

  return head != NULL ? head->number : 0;
}

static gboolean
is_same (const MunReportOptions *a,
         const MunReportOptions *b)
{
  return g_strcmp0 (a->record, b->record) == 0 && g_strcmp0 (a->language, b->language) == 0 && g_strcmp0 (a->classification, b->classification) == 0
         && g_strcmp0 (a->distribution, b->distribution) == 0 && a->public_edition == b->public_edition && a->paper == b->paper
         && a->details == b->details;
}

/* It stays in the register: nothing is offered that would not happen. */
static void
tell_entered (MunReportWriter *self,
              MunRecord       *issue)
{
  g_autofree char *folder = g_path_get_dirname (self->job->path);
  g_autofree char *file = g_path_get_basename (self->job->path);
  g_autofree char *where = mun_text_home_relative (folder);
  g_autofree char *text = g_strdup_printf (_("Registered as issue %1$s: “%2$s” in %3$s"), mun_record_get (issue, REPORT_ISSUE_ISSUE_NO), file, where);
  g_autofree char *both = g_strdup_printf ("%s\n%s", gtk_label_get_text (self->label), text);

  gtk_label_set_text (self->label, both);
  mun_window_toast (self->window, text, FALSE);
}

/* The file at hand was written as an issued one. */
static gboolean
enter (MunReportWriter *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) issue = mun_report_register (self->job->type, mun_window_get_workspace (self->window), &self->job->options, self->job->path, &error);

  if (issue == NULL)
    {
      mun_window_show_error (self->window, error);
      return FALSE;
    }
  self->issue_no = mun_record_get_int (issue, REPORT_ISSUE_ISSUE_NO, 0);
  self->revision = get_revision (self);
  tell_entered (self, issue);
  g_signal_emit (self, signals[REGISTERED], 0);
  return TRUE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  MunReportWriter *self = MUN_REPORT_WRITER (source);
  g_autoptr(GError) error = NULL;
  MunReportJob *job = mun_worker_finish (result, &error);
  g_autofree char *text = NULL;

  if (g_task_get_task_data (G_TASK (result)) != self->job || self->window == NULL)
    return;
  g_clear_handle_id (&self->poll_id, g_source_remove);
  if (job != NULL)
    text = describe_done (job);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = g_strdup (_("Stopped. The report was not written."));
  else
    text = g_strdup (error->message);
  gtk_label_set_text (self->label, text);
  /* One that could not be entered may be tried again. */
  if (job != NULL && job->options.issued)
    self->job->options.issued = enter (self);
  show_parts (self, FALSE, job != NULL);
  if (job != NULL)
    gtk_widget_grab_focus (self->open);
}

static void
cancel_cb (MunReportWriter *self)
{
  if (self->job != NULL)
    g_cancellable_cancel (self->job->cancellable);
}

static void
open_cb (MunReportWriter *self)
{
  g_autofree char *uri = g_filename_to_uri (self->job->path, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self->window), uri, GDK_CURRENT_TIME);
}

/* The paper says whether it is in the register and under which number: it is written again before it is entered. */
static void
issue_cb (MunReportWriter *self)
{
  g_autoptr(MunReportJob) job = mun_report_job_new (self->job->type, &self->job->options);

  job->path = g_strdup (self->job->path);
  job->options.issued = TRUE;
  mun_report_writer_start (self, job);
}

static void
close_cb (MunReportWriter *self)
{
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

static void
mun_report_writer_dispose (GObject *object)
{
  MunReportWriter *self = MUN_REPORT_WRITER (object);

  g_clear_handle_id (&self->poll_id, g_source_remove);
  if (self->job != NULL)
    g_cancellable_cancel (self->job->cancellable);
  g_clear_pointer (&self->job, mun_report_job_unref);
  g_clear_object (&self->worker);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (mun_report_writer_parent_class)->dispose (object);
}

static void
mun_report_writer_class_init (MunReportWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_report_writer_dispose;

  signals[REGISTERED] = g_signal_new ("registered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
create_texts (MunReportWriter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->label = GTK_LABEL (mun_label_new ("", NULL));
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_label_set_selectable (self->label, FALSE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->progress));
  return box;
}

static void
mun_report_writer_init (MunReportWriter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const struct {
    GtkWidget **button;
    GCallback   func;
  } buttons[] = {
    { &self->cancel, G_CALLBACK (cancel_cb) },
    { &self->issue, G_CALLBACK (issue_cb) },
    { &self->open, G_CALLBACK (open_cb) },
    { &self->close, G_CALLBACK (close_cb) },
  };

  self->cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  self->issue = gtk_button_new_with_mnemonic (_("_Register This Copy"));
  gtk_widget_set_tooltip_text (self->issue, _("Keeps title, date, number and fingerprint of this file among the issued reports"));
  self->open = gtk_button_new_with_mnemonic (_("_Open"));
  gtk_widget_add_css_class (self->open, "suggested-action");
  self->close = mun_icon_button_new ("window-close-symbolic", _("Put away"));
  gtk_widget_add_css_class (self->close, "flat");
  self->issue_hint = mun_label_new (_("Do you give it to somebody outside? Register this copy: its number and fingerprint are kept, so that it can be proved later which one it was."),
                                    "caption");
  gtk_widget_add_css_class (self->issue_hint, "dim-label");
  gtk_box_append (GTK_BOX (box), create_texts (self));
  gtk_box_append (GTK_BOX (box), self->issue_hint);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      gtk_box_append (GTK_BOX (line), *buttons[i].button);
      g_signal_connect_object (*buttons[i].button, "clicked", buttons[i].func, self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_halign (line, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_add_css_class (box, "writer");
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  gtk_widget_set_visible (self->revealer, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->revealer);
}

GtkWidget *
mun_report_writer_new (MunWindow *window)
{
  MunReportWriter *self = g_object_new (MUN_TYPE_REPORT_WRITER, NULL);

  g_set_weak_pointer (&self->window, window);
  self->worker = mun_worker_new (mun_window_get_workspace (window));
  return GTK_WIDGET (self);
}

gint64
mun_report_writer_get_registered (MunReportWriter        *self,
                                  const MunReportType    *type,
                                  const MunReportOptions *options)
{
  g_return_val_if_fail (MUN_IS_REPORT_WRITER (self) && options != NULL, 0);

  if (self->issue_no == 0 || self->job == NULL || self->job->type != type || !is_same (&self->job->options, options) || get_revision (self) != self->revision)
    return 0;
  return self->issue_no;
}

void
mun_report_writer_forget (MunReportWriter *self)
{
  g_return_if_fail (MUN_IS_REPORT_WRITER (self));

  if (self->poll_id == 0)
    close_cb (self);
}

void
mun_report_writer_start (MunReportWriter *self,
                         MunReportJob    *job)
{
  g_autofree char *path = NULL;

  g_return_if_fail (MUN_IS_REPORT_WRITER (self) && job != NULL && job->path != NULL);

  cancel_cb (self);
  g_clear_pointer (&self->job, mun_report_job_unref);
  self->job = mun_report_job_ref (job);
  self->issue_no = 0;
  path = mun_text_home_relative (job->path);
  gtk_label_set_text (self->label, path);
  gtk_progress_bar_set_fraction (self->progress, 0);
  show_parts (self, TRUE, FALSE);
  if (self->poll_id == 0)
    self->poll_id = g_timeout_add (POLL_MS, poll_cb, self);
  mun_worker_run (self->worker, self, mun_report_job_write, mun_report_job_ref (job), (GDestroyNotify) mun_report_job_unref, NULL, NULL, written_cb, NULL);
}

/* The printer ------------------------------------------------------------------------------------------------------ */

typedef struct {
  MunWindow      *window;
  MunWorker      *worker; /* idle since the pages are there; keeps their workspace open */
  MunReportPages *pages;
} Printing;

static void
free_printing (gpointer  data,
               GClosure *closure)
{
  Printing *printing = data;

  mun_report_pages_free (printing->pages);
  g_object_unref (printing->worker);
  g_object_unref (printing->window);
  g_free (printing);
}

static void
page_setup_cb (GtkPrintOperation *operation,
               GtkPrintContext   *context,
               int                page,
               GtkPageSetup      *setup,
               Printing          *printing)
{
  const double *size = &printing->pages->sizes[2 * page];

  gtk_page_setup_set_orientation (setup, size[0] > size[1] ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Printing          *printing)
{
  mun_layout_draw_page (printing->pages->layout, page, gtk_print_context_get_cairo_context (context));
}

/* What GTK says of the printer tells nobody what to do now. */
static void
tell_failure (MunWindow    *window,
              const GError *cause)
{
  g_autoptr(GError) error = g_error_new (cause->domain, cause->code,
                                         _("The report was not printed: %s. Nothing in your file has changed. Try again, choose another printer, or export the report and print the PDF."),
                                         cause->message);

  mun_window_show_error (window, error);
}

/* There is no file whose checksum could be kept. */
static void
tell_printed (MunWindow *window)
{
  mun_window_toast (window, _("Printed, but not registered. To give one to somebody: export it, press “Register This Copy”, then print."), FALSE);
}

static void
pages_ready_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  MunWindow *window = MUN_WINDOW (source);
  MunReportJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(MunWorker) worker = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  MunReportPages *pages = mun_worker_finish (result, &error);
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (job->options.paper == MUN_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  Printing *printing;

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  if (pages == NULL)
    {
      mun_window_show_error (window, error);
      return;
    }
  printing = g_new0 (Printing, 1);
  printing->window = g_object_ref (window);
  printing->worker = g_steal_pointer (&worker);
  printing->pages = pages;
  gtk_print_operation_set_n_pages (operation, pages->n_pages);
  gtk_print_operation_set_job_name (operation, _(job->type->title));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (page_setup_cb), printing);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), printing, free_printing, 0);
  switch (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (window), &error))
    {
    case GTK_PRINT_OPERATION_RESULT_ERROR:
      tell_failure (window, error);
      break;
    case GTK_PRINT_OPERATION_RESULT_APPLY:
      /* What is registered already needs no other way there. */
      if (!job->options.issued)
        tell_printed (window);
      break;
    default:
      break;
    }
}

void
mun_report_print (MunWindow    *window,
                  MunReportJob *job)
{
  MunWorker *worker;

  g_return_if_fail (MUN_IS_WINDOW (window) && job != NULL);

  worker = mun_worker_new (mun_window_get_workspace (window));
  mun_worker_run (worker, window, mun_report_job_lay_out, mun_report_job_ref (job), (GDestroyNotify) mun_report_job_unref, NULL, NULL, pages_ready_cb, worker);
}

/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-preview.h"

#include <glib/gi18n.h>

#include "gui/report-lead.h"
#include "gui/report-loader.h"
#include "gui/window.h"
#include "report/reports/reports.h"

#define DELAY_MS 500
/* Pixels for a point: sharp on a panel of twice the density. */
#define SCALE 1.3
/* Of a long list the first records are enough to find the page they are on. */
#define MAX_ANCHORS 8

struct _MunWizardPreview {
  GtkBox parent_instance;

  /* Children */
  GtkWidget *title;
  GtkWidget *picture;
  GtkWidget *bar;
  GtkWidget *before;
  GtkWidget *after;
  GtkWidget *number;
  GtkWidget *note;

  /* Borrowed */
  const MunReportType *type;

  /* Owned */
  MunWizardRun    *run;
  MunWorker       *worker;
  MunReportLoader *loader;
  MunReportPages  *pages;   /* that are shown, or NULL */
  MunReportPages  *coming;  /* newer ones that do not reach the page that is shown yet, or NULL */
  GCancellable    *drawing; /* of the page of @pages that is drawn, or NULL */
  guint            page;
  gboolean         turned;  /* by hand: stays */
  guint            timeout_id;
  gboolean         stale;
};

G_DEFINE_FINAL_TYPE (MunWizardPreview, mun_wizard_preview, GTK_TYPE_BOX)

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  MunWizardPreview *self = MUN_WIZARD_PREVIEW (source);
  const MunPageJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pixels = mun_worker_finish (result, &error);
  g_autoptr(GdkTexture) texture = NULL;
  int width;
  int height;

  if (self->run == NULL || job->pages != self->pages || job->page != self->page)
    return;
  if (pixels == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        mun_wizard_text_set (self->note, error->message);
      return;
    }
  mun_page_job_size (job, &width, &height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, g_bytes_get_size (pixels) / height);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->picture, TRUE);
}

static void
draw_page (MunWizardPreview *self)
{
  MunPageJob *job = g_new0 (MunPageJob, 1);

  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  self->drawing = g_cancellable_new ();
  mun_page_job_init (job, self->pages, self->page, SCALE);
  mun_worker_run (self->worker, self, mun_page_job_draw, job, g_free, (GDestroyNotify) g_bytes_unref, self->drawing, drawn_cb, NULL);
}

/* How many pages there are is not said before it is known. */
static void
name_page (MunWizardPreview *self)
{
  const MunReportPages *pages = self->pages;
  guint page = self->page + 1;
  g_autofree char *text = pages->complete ? g_strdup_printf (_("Page %u of %u"), page, pages->n_pages) : g_strdup_printf (_("Page %u"), page);
  g_autofree char *name = pages->complete ? g_strdup_printf (_("Preview of “%s”, page %u of %u"), _(self->type->title), page, pages->n_pages)
                                          : g_strdup_printf (_("Preview of “%s”, page %u"), _(self->type->title), page);

  gtk_picture_set_alternative_text (GTK_PICTURE (self->picture), name);
  gtk_label_set_text (GTK_LABEL (self->number), text);
  gtk_widget_set_sensitive (self->before, self->page > 0);
  gtk_widget_set_sensitive (self->after, page < pages->n_pages);
  gtk_widget_set_visible (self->bar, pages->n_pages > 1);
}

static void
show_page (MunWizardPreview *self,
           guint             page)
{
  self->page = page;
  name_page (self);
  draw_page (self);
}

static void
led_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  MunWizardPreview *self = MUN_WIZARD_PREVIEW (source);
  const MunLeadJob *job = g_task_get_task_data (G_TASK (result));
  g_autofree guint *page = mun_worker_finish (result, NULL);

  if (page != NULL && self->run != NULL && job->pages == self->pages && !self->turned && *page != self->page && *page < self->pages->n_pages)
    show_page (self, *page);
}

static void
add_labels (MunLeadJob    *job,
            const MunSpec *spec,
            const int     *fields)
{
  for (guint i = 0; fields != NULL && fields[i] != -1; i++)
    g_ptr_array_add (job->labels, g_strdup (spec->fields[fields[i]].label));
}

/* The pages of the report are searched for what the question is about. */
static void
lead (MunWizardPreview *self)
{
  const MunWizardPage *page = &mun_wizard_run_get_wizard (self->run)->pages[mun_wizard_run_get_page (self->run)];
  MunRecord *subject = mun_wizard_run_get_subject (self->run);
  MunLeadJob *job;

  if (self->turned || self->pages == NULL || !self->pages->complete)
    return;
  job = mun_lead_job_new (self->pages);
  if (page->kind == MUN_PAGE_RECORDS)
    {
      g_autoptr(GPtrArray) records = mun_wizard_run_records (self->run, mun_wizard_run_get_page (self->run));

      for (guint i = 0; i < MIN (records->len, MAX_ANCHORS); i++)
        if (!mun_record_is_new (records->pdata[i]))
          g_ptr_array_add (job->anchors, g_strdup (mun_record_get_ref (records->pdata[i])));
      g_ptr_array_add (job->sections, g_strdup (page->lines->plural));
      add_labels (job, page->lines, page->line_fields);
    }
  if (page->step != NULL)
    g_ptr_array_add (job->sections, g_strdup (page->step));
  add_labels (job, mun_record_get_spec (subject), page->fields);
  add_labels (job, mun_record_get_spec (subject), page->ticks);
  mun_worker_run (self->worker, self, mun_lead_job_run, job, mun_lead_job_free, g_free, NULL, led_cb, NULL);
}

/* The page that is shown stays the same one: it is there at once, or as soon as it was laid out. */
static void
take_pages (MunWizardPreview *self)
{
  if (self->coming->n_pages <= self->page && !self->coming->complete)
    return;
  mun_report_loader_drop (self->loader, self->pages);
  self->pages = g_steal_pointer (&self->coming);
  mun_wizard_text_set (self->note, NULL);
  if (self->pages->n_pages > 0)
    show_page (self, MIN (self->page, self->pages->n_pages - 1));
  lead (self);
}

static void
begun_cb (MunWizardPreview *self,
          MunReportPages   *pages)
{
  self->coming = pages;
  take_pages (self);
}

/* What was printed before all pages were known does without their number. */
static void
found_cb (MunWizardPreview *self)
{
  if (self->coming != NULL)
    take_pages (self);
  else if (self->pages != NULL && self->pages->complete)
    {
      show_page (self, self->page);
      lead (self);
    }
  else if (self->pages != NULL)
    name_page (self);
}

static void
failed_cb (MunWizardPreview *self,
           const char       *message)
{
  mun_wizard_text_set (self->note, message);
}

/* The same paper as the page of reports begins with. */
static MunPaper
get_paper (MunWizardPreview *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GSettings *settings = MUN_IS_WINDOW (root) ? mun_window_get_settings (MUN_WINDOW (root)) : NULL;

  return settings != NULL && g_settings_get_enum (settings, "paper") == 1 ? MUN_PAPER_LETTER : MUN_PAPER_A4;
}

static gboolean
start_cb (gpointer user_data)
{
  MunWizardPreview *self = user_data;
  MunRecord *subject = mun_wizard_run_get_subject (self->run);
  MunReportOptions options = { .paper = get_paper (self) };

  self->timeout_id = 0;
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return G_SOURCE_REMOVE;
  if (self->type->subject == mun_record_get_spec (subject) && !mun_record_is_new (subject))
    options.record = mun_record_get_id (subject);
  mun_report_loader_stop (self->loader);
  mun_report_loader_drop (self->loader, g_steal_pointer (&self->coming));
  mun_report_loader_start (self->loader, self->type, &options);
  return G_SOURCE_REMOVE;
}

static void
before_cb (MunWizardPreview *self)
{
  self->turned = TRUE;
  show_page (self, self->page - 1);
}

static void
after_cb (MunWizardPreview *self)
{
  self->turned = TRUE;
  show_page (self, self->page + 1);
}

static GtkWidget *
create_turn (MunWizardPreview *self,
             const char       *icon,
             const char       *name,
             GCallback         callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  mun_wizard_name (button, name);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->bar), button);
  return button;
}

static void
mun_wizard_preview_map (GtkWidget *widget)
{
  MunWizardPreview *self = MUN_WIZARD_PREVIEW (widget);

  GTK_WIDGET_CLASS (mun_wizard_preview_parent_class)->map (widget);
  if (self->stale)
    mun_wizard_preview_update (self);
}

static void
mun_wizard_preview_dispose (GObject *object)
{
  MunWizardPreview *self = MUN_WIZARD_PREVIEW (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  mun_report_loader_stop (self->loader);
  mun_report_loader_drop (self->loader, g_steal_pointer (&self->coming));
  mun_report_loader_drop (self->loader, g_steal_pointer (&self->pages));
  g_clear_object (&self->run);
  self->stale = FALSE;

  G_OBJECT_CLASS (mun_wizard_preview_parent_class)->dispose (object);
}

static void
mun_wizard_preview_finalize (GObject *object)
{
  g_clear_object (&MUN_WIZARD_PREVIEW (object)->loader);
  g_clear_object (&MUN_WIZARD_PREVIEW (object)->worker);

  G_OBJECT_CLASS (mun_wizard_preview_parent_class)->finalize (object);
}

static void
mun_wizard_preview_class_init (MunWizardPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_wizard_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = mun_wizard_preview_finalize;
  GTK_WIDGET_CLASS (klass)->map = mun_wizard_preview_map;
}

static void
mun_wizard_preview_init (MunWizardPreview *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), mun_wizard_text_new (_("What results"), "heading"));
  self->title = mun_wizard_text_new (NULL, "caption");
  gtk_box_append (GTK_BOX (self), self->title);
  self->picture = gtk_picture_new ();
  gtk_widget_add_css_class (self->picture, "paper");
  gtk_widget_set_visible (self->picture, FALSE);
  self->note = mun_wizard_text_new (_("The pages appear here as soon as something is saved."), "dim-label");
  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_halign (self->bar, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->bar, FALSE);
  self->before = create_turn (self, "go-previous-symbolic", _("Page before"), G_CALLBACK (before_cb));
  self->number = gtk_label_new ("");
  gtk_widget_add_css_class (self->number, "caption");
  gtk_widget_add_css_class (self->number, "numeric");
  gtk_box_append (GTK_BOX (self->bar), self->number);
  self->after = create_turn (self, "go-next-symbolic", _("Page after"), G_CALLBACK (after_cb));
  gtk_box_append (GTK_BOX (self), self->picture);
  gtk_box_append (GTK_BOX (self), self->bar);
  gtk_box_append (GTK_BOX (self), self->note);
}

/* Returns: whether it is another report than before */
static gboolean
choose_report (MunWizardPreview *self)
{
  const char *id = mun_wizard_run_get_report (self->run);
  const MunReportType *before = self->type;

  self->type = id != NULL ? mun_report_find (id) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), self->type != NULL);
  mun_wizard_text_set (self->title, self->type != NULL ? _(self->type->title) : NULL);
  return self->type != before;
}

GtkWidget *
mun_wizard_preview_new (MunWizardRun *run)
{
  MunWizardPreview *self;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run), NULL);

  self = g_object_new (MUN_TYPE_WIZARD_PREVIEW, NULL);
  self->run = g_object_ref (run);
  self->worker = mun_worker_new (mun_wizard_run_get_workspace (run));
  self->loader = mun_report_loader_new (self->worker);
  g_signal_connect_object (self->loader, "begun", G_CALLBACK (begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  choose_report (self);
  mun_wizard_preview_update (self);
  return GTK_WIDGET (self);
}

void
mun_wizard_preview_update (MunWizardPreview *self)
{
  g_return_if_fail (MUN_IS_WIZARD_PREVIEW (self));

  if (self->type == NULL || self->run == NULL)
    return;
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->timeout_id = g_timeout_add (DELAY_MS, start_cb, self);
}

void
mun_wizard_preview_follow (MunWizardPreview *self)
{
  g_return_if_fail (MUN_IS_WIZARD_PREVIEW (self));

  self->turned = FALSE;
  if (!choose_report (self))
    {
      lead (self);
      return;
    }
  /* What is drawn of the other report is none of this page. */
  mun_report_loader_stop (self->loader);
  mun_report_loader_drop (self->loader, g_steal_pointer (&self->coming));
  mun_report_loader_drop (self->loader, g_steal_pointer (&self->pages));
  gtk_widget_set_visible (self->bar, FALSE);
  self->page = 0;
  mun_wizard_preview_update (self);
}

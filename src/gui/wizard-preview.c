/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-preview.h"

#include <glib/gi18n.h>

#include "gui/window.h"
#include "report/reports/reports.h"

#define DELAY_MS 500
#define MAX_PAGES 12
/* Pixels for a point: sharp on a panel of twice the density. */
#define SCALE 1.3

struct _MunWizardPreview {
  GtkBox parent_instance;

  /* Children */
  GtkWidget *picture;
  GtkWidget *bar;
  GtkWidget *before;
  GtkWidget *after;
  GtkWidget *number;
  GtkWidget *note;

  /* Borrowed */
  const MunReportType *type;

  /* Owned */
  MunWizardRun *run;
  GCancellable *cancellable; /* of the drawing under way */
  GPtrArray    *pages;       /* (element-type GdkTexture) */
  guint         total;
  guint         page;
  guint         timeout_id;
  gboolean      stale;
};

G_DEFINE_FINAL_TYPE (MunWizardPreview, mun_wizard_preview, GTK_TYPE_BOX)

typedef struct {
  const MunReportType *type;
  char                *path;
  char                *record;
  MunPaper             paper;
  GPtrArray           *pages;
  guint                total;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->record);
  g_ptr_array_unref (job->pages);
  g_free (job);
}

static GdkTexture *
draw_page (MunLayout *layout,
           guint      page)
{
  double width;
  double height;
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr(GBytes) bytes = NULL;
  GdkTexture *texture;
  int stride;

  mun_layout_get_page_size (layout, page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (width * SCALE), (int) (height * SCALE));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  mun_layout_draw_page (layout, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * cairo_image_surface_get_height (surface));
  texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface),
                                    GDK_MEMORY_DEFAULT, bytes, stride);
  cairo_surface_destroy (surface);
  return texture;
}

static gboolean
draw (Job           *job,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr(MunWorkspace) workspace = mun_workspace_open (job->path, MUN_STORE_READ_ONLY, error);
  MunReportOptions options = { .record = job->record };
  g_autoptr(MunDocument) document = NULL;
  g_autoptr(MunLayout) layout = NULL;

  if (workspace == NULL)
    return FALSE;
  document = mun_report_build (job->type, workspace, &options, error);
  if (document == NULL)
    return FALSE;
  layout = mun_layout_new (document, job->paper);
  if (!mun_layout_measure (layout, NULL, NULL, cancellable, error))
    return FALSE;
  job->total = mun_layout_get_n_pages (layout);
  for (guint i = 0; i < MIN (job->total, MAX_PAGES) && !g_cancellable_is_cancelled (cancellable); i++)
    g_ptr_array_add (job->pages, draw_page (layout, i));
  g_clear_object (&layout);
  g_clear_object (&document);
  mun_workspace_close (workspace);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (draw (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
show_page (MunWizardPreview *self,
           guint             page)
{
  g_autofree char *text = g_strdup_printf (_("Page %u of %u"), page + 1, self->total);
  g_autofree char *name = g_strdup_printf (_("Preview of “%s”, page %u of %u"), _(self->type->title), page + 1, self->total);

  self->page = page;
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), self->pages->pdata[page]);
  gtk_picture_set_alternative_text (GTK_PICTURE (self->picture), name);
  gtk_label_set_text (GTK_LABEL (self->number), text);
  gtk_widget_set_sensitive (self->before, page > 0);
  gtk_widget_set_sensitive (self->after, page + 1 < self->pages->len);
  gtk_widget_set_visible (self->picture, TRUE);
  gtk_widget_set_visible (self->bar, self->total > 1);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  MunWizardPreview *self = MUN_WIZARD_PREVIEW (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;

  g_clear_object (&self->cancellable);
  if (g_task_propagate_boolean (G_TASK (result), &error) && self->run != NULL)
    {
      g_clear_pointer (&self->pages, g_ptr_array_unref);
      self->pages = g_ptr_array_ref (job->pages);
      self->total = job->total;
      mun_wizard_text_set (self->note, NULL);
      if (self->pages->len > 0)
        show_page (self, MIN (self->page, self->pages->len - 1));
    }
  else if (self->run != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mun_wizard_text_set (self->note, error->message);
  if (self->stale)
    mun_wizard_preview_update (self);
}

/* The same paper as the page of reports begins with. */
static MunPaper
get_paper (MunWizardPreview *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GSettings *settings = MUN_IS_WINDOW (root) ? mun_window_get_settings (MUN_WINDOW (root)) : NULL;

  return settings != NULL && g_settings_get_enum (settings, "paper") == 1 ? MUN_PAPER_LETTER : MUN_PAPER_A4;
}

static Job *
create_job (MunWizardPreview *self)
{
  MunRecord *subject = mun_wizard_run_get_subject (self->run);
  Job *job = g_new0 (Job, 1);

  job->type = self->type;
  job->path = g_strdup (mun_workspace_get_path (mun_wizard_run_get_workspace (self->run)));
  job->pages = g_ptr_array_new_with_free_func (g_object_unref);
  job->paper = get_paper (self);
  if (self->type->subject == mun_record_get_spec (subject) && !mun_record_is_new (subject))
    job->record = g_strdup (mun_record_get_id (subject));
  return job;
}

static gboolean
start_cb (gpointer user_data)
{
  MunWizardPreview *self = user_data;
  g_autoptr(GTask) task = NULL;

  self->timeout_id = 0;
  if (self->cancellable != NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->stale = TRUE;
      return G_SOURCE_REMOVE;
    }
  self->stale = FALSE;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, drawn_cb, NULL);
  g_task_set_task_data (task, create_job (self), free_job);
  g_task_run_in_thread (task, draw_in_thread);
  return G_SOURCE_REMOVE;
}

static void
before_cb (MunWizardPreview *self)
{
  show_page (self, self->page - 1);
}

static void
after_cb (MunWizardPreview *self)
{
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
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_object (&self->run);
  self->stale = FALSE;

  G_OBJECT_CLASS (mun_wizard_preview_parent_class)->dispose (object);
}

static void
mun_wizard_preview_class_init (MunWizardPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_wizard_preview_dispose;
  GTK_WIDGET_CLASS (klass)->map = mun_wizard_preview_map;
}

static void
mun_wizard_preview_init (MunWizardPreview *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), mun_wizard_text_new (_("What results"), "heading"));
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

GtkWidget *
mun_wizard_preview_new (MunWizardRun *run)
{
  MunWizardPreview *self;
  const char * const *reports;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (run), NULL);

  self = g_object_new (MUN_TYPE_WIZARD_PREVIEW, NULL);
  self->run = g_object_ref (run);
  reports = mun_wizard_run_get_wizard (run)->reports;
  self->type = reports != NULL && *reports != NULL ? mun_report_find (*reports) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), self->type != NULL);
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

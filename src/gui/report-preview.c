/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/report-preview.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "gui/report-hits.h"
#include "gui/rows.h"

#define MARGIN       18
#define LARGEST_FIT  1.6
#define SPINNER_MS   200
#define FIND_PORTION 12

static const double zooms[] = { 0.35, 0.5, 0.7, 0.85, 1.0, 1.2, 1.4, 1.7, 2.0, 2.5, 3.0 };

struct _MunReportPreview {
  GtkWidget parent_instance;

  /* Children */
  GtkStack  *stack;
  GtkWidget *list;
  GtkWidget *scroller;
  GtkWidget *failed;

  /* Owned */
  MunWorkspace   *workspace;
  MunWorker      *worker;
  MunReportJob   *job;      /* being laid out, or NULL */
  MunReportPages *pages;    /* belongs to the worker's thread; NULL before the first report */
  GtkStringList  *model;    /* one text a page */
  GPtrArray      *sheets;   /* pictures in use (borrowed) */
  GCancellable   *drawing;
  double          zoom;     /* pixels a point; 0: as wide as there is room */
  int             width;
  guint           resize_id;
  guint           spinner_id;
  GCancellable   *finding;
  char           *words;    /* looked for; NULL: nothing */
  MunReportHits   hits;
};

G_DEFINE_FINAL_TYPE (MunReportPreview, mun_report_preview, GTK_TYPE_WIDGET)

enum { LAID_OUT, FOUND, N_SIGNALS };

static guint signals[N_SIGNALS];

typedef struct {
  MunPageJob job;
  GtkWidget *sheet; /* owned */
} Drawing;

static void
free_drawing (gpointer data)
{
  Drawing *drawing = data;

  g_object_unref (drawing->sheet);
  g_clear_pointer (&drawing->job.boxes, g_array_unref);
  g_free (drawing);
}

static double
get_scale (MunReportPreview *self)
{
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN - 12;

  if (self->zoom > 0.01)
    return self->zoom;
  return CLAMP (room / self->pages->widest, 0.3, LARGEST_FIT);
}

/* Sheets ----------------------------------------------------------------------------------------------------------- */

static gpointer
draw_in_thread (MunWorkspace  *workspace,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  return mun_page_job_draw (workspace, &((Drawing *) data)->job, cancellable, error);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Drawing *drawing = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pixels = mun_worker_finish (result, &error);
  g_autoptr(GdkTexture) texture = NULL;
  int width;
  int height;

  if (pixels == NULL || GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (drawing->sheet), "page")) != drawing->job.page + 1)
    return;
  mun_page_job_size (&drawing->job, &width, &height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, g_bytes_get_size (pixels) / height);
  gtk_picture_set_paintable (GTK_PICTURE (drawing->sheet), GDK_PAINTABLE (texture));
}

static void
draw_sheet (MunReportPreview *self,
            GtkWidget        *sheet)
{
  guint page = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (sheet), "page"));
  double scale = get_scale (self);
  Drawing *drawing;

  if (page == 0 || page > self->pages->n_pages)
    return;
  page--;
  gtk_widget_set_size_request (sheet, (int) (self->pages->sizes[2 * page] * scale), (int) (self->pages->sizes[2 * page + 1] * scale));
  drawing = g_new0 (Drawing, 1);
  drawing->job.pages = self->pages;
  drawing->job.page = page;
  drawing->job.scale = scale * gtk_widget_get_scale_factor (sheet);
  drawing->job.boxes = g_array_ref (self->hits.boxes);
  drawing->job.current = self->hits.current;
  drawing->sheet = g_object_ref (sheet);
  mun_worker_run (self->worker, self, draw_in_thread, drawing, free_drawing, (GDestroyNotify) g_bytes_unref, self->drawing, drawn_cb, NULL);
}

static void
draw_sheets (MunReportPreview *self)
{
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  self->drawing = g_cancellable_new ();
  for (guint i = 0; self->pages != NULL && i < self->sheets->len; i++)
    draw_sheet (self, self->sheets->pdata[i]);
}

static void
setup_sheet_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                gpointer                  user_data)
{
  GtkWidget *sheet = gtk_picture_new ();

  gtk_widget_add_css_class (sheet, "sheet");
  gtk_widget_set_halign (sheet, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (sheet, MARGIN / 2);
  gtk_widget_set_margin_bottom (sheet, MARGIN / 2);
  gtk_list_item_set_child (item, sheet);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_sheet_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  MunReportPreview *self = user_data;
  GtkWidget *sheet = gtk_list_item_get_child (item);
  guint page = gtk_list_item_get_position (item) + 1;
  g_autofree char *name = g_strdup_printf (_("Page %u of %u"), page, self->pages->n_pages);

  g_object_set_data (G_OBJECT (sheet), "page", GUINT_TO_POINTER (page));
  gtk_picture_set_alternative_text (GTK_PICTURE (sheet), name);
  g_ptr_array_add (self->sheets, sheet);
  draw_sheet (self, sheet);
}

static void
unbind_sheet_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 gpointer                  user_data)
{
  MunReportPreview *self = user_data;
  GtkWidget *sheet = gtk_list_item_get_child (item);

  g_object_set_data (G_OBJECT (sheet), "page", NULL);
  gtk_picture_set_paintable (GTK_PICTURE (sheet), NULL);
  g_ptr_array_remove (self->sheets, sheet);
}

/* Finding ---------------------------------------------------------------------------------------------------------- */

static void find_more (MunReportPreview *self);

/* The list knows the places of pages out of sight only roughly: the page is brought into sight first, its line then. */
static gboolean
reveal_cb (gpointer user_data)
{
  MunReportPreview *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  const MunTextBox *box = mun_report_hits_find (&self->hits, self->hits.current);
  graphene_rect_t bounds;

  for (guint i = 0; box != NULL && i < self->sheets->len; i++)
    if (GPOINTER_TO_UINT (g_object_get_data (self->sheets->pdata[i], "page")) == box->page + 1 &&
        gtk_widget_compute_bounds (self->sheets->pdata[i], self->list, &bounds))
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y + box->y * get_scale (self) -
                                gtk_adjustment_get_page_size (adjustment) / 3);
  return G_SOURCE_REMOVE;
}

static void
go_to_hit (MunReportPreview *self,
           int               hit)
{
  const MunTextBox *box = mun_report_hits_find (&self->hits, hit);

  if (box == NULL)
    return;
  self->hits.current = hit;
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", box->page);
  g_idle_add_full (G_PRIORITY_LOW, reveal_cb, g_object_ref (self), g_object_unref);
  draw_sheets (self);
  g_signal_emit (self, signals[FOUND], 0);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  MunReportPreview *self = MUN_REPORT_PREVIEW (source);
  const MunFindJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GArray) found = mun_worker_finish (result, NULL);

  if (found == NULL || job->pages != self->pages || g_strcmp0 (job->words, self->words) != 0)
    return;
  mun_report_hits_take (&self->hits, found, job->n);
  if (self->hits.current < 0 && self->hits.n > 0)
    go_to_hit (self, 0);
  else if (found->len > 0)
    draw_sheets (self);
  g_signal_emit (self, signals[FOUND], 0);
  find_more (self);
}

static void
find_more (MunReportPreview *self)
{
  MunFindJob *job;

  if (self->pages == NULL || self->words == NULL || self->hits.looked >= self->pages->n_pages)
    return;
  job = g_new0 (MunFindJob, 1);
  job->pages = self->pages;
  job->words = g_strdup (self->words);
  job->first = self->hits.looked;
  job->n = FIND_PORTION;
  mun_worker_run (self->worker, self, mun_find_job_run, job, mun_find_job_free, (GDestroyNotify) g_array_unref, self->finding, found_cb, NULL);
}

static void
start_finding (MunReportPreview *self)
{
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  self->finding = g_cancellable_new ();
  mun_report_hits_reset (&self->hits);
  find_more (self);
}

/* Reports ---------------------------------------------------------------------------------------------------------- */

static gpointer
drop_in_thread (MunWorkspace  *workspace,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  mun_report_pages_free (data);
  return NULL;
}

/* Pages belong to the thread; behind all jobs that still draw them. */
static void
drop_pages (MunReportPreview *self,
            MunReportPages   *pages)
{
  if (pages != NULL)
    mun_worker_run (self->worker, NULL, drop_in_thread, pages, NULL, NULL, NULL, NULL, NULL);
}

static void
set_pages (MunReportPreview *self,
           MunReportPages   *pages)
{
  double place = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
  MunReportPages *old = self->pages;
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();

  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  self->drawing = g_cancellable_new ();
  gtk_string_list_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)), NULL);
  self->pages = pages;
  drop_pages (self, old);
  for (guint i = 0; i < pages->n_pages; i++)
    g_ptr_array_add (texts, (gpointer) "");
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (self->model, 0, 0, (const char * const *) texts->pdata);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), place);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  if (self->words != NULL)
    start_finding (self);
  g_signal_emit (self, signals[LAID_OUT], 0);
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  MunReportPreview *self = MUN_REPORT_PREVIEW (source);
  MunReportJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  MunReportPages *pages = mun_worker_finish (result, &error);

  if (job != self->job)
    {
      drop_pages (self, pages);
      return;
    }
  g_clear_pointer (&self->job, mun_report_job_unref);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (pages != NULL)
    {
      set_pages (self, pages);
      return;
    }
  adw_status_page_set_description (ADW_STATUS_PAGE (self->failed), error->message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static gboolean
spinner_cb (gpointer user_data)
{
  MunReportPreview *self = user_data;

  self->spinner_id = 0;
  gtk_stack_set_visible_child_name (self->stack, "wait");
  return G_SOURCE_REMOVE;
}

/* Size ------------------------------------------------------------------------------------------------------------- */

static gboolean
resize_cb (gpointer user_data)
{
  MunReportPreview *self = user_data;

  self->resize_id = 0;
  draw_sheets (self);
  return G_SOURCE_REMOVE;
}

static void
mun_report_preview_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  MunReportPreview *self = MUN_REPORT_PREVIEW (widget);

  gtk_widget_allocate (GTK_WIDGET (self->stack), width, height, baseline, NULL);
  if (width == self->width)
    return;
  self->width = width;
  if (self->zoom < 0.01 && self->resize_id == 0)
    self->resize_id = g_idle_add (resize_cb, self);
}

static void
mun_report_preview_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (MUN_REPORT_PREVIEW (widget)->stack), orientation, -1, minimum, natural, NULL, NULL);
  *minimum = MAX (*minimum, 120);
  *natural = MAX (*minimum, *natural);
}

static gboolean
scroll_cb (MunReportPreview         *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if (!(state & GDK_CONTROL_MASK) || (dy < 0.01 && dy > -0.01))
    return GDK_EVENT_PROPAGATE;
  mun_report_preview_zoom (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
mun_report_preview_dispose (GObject *object)
{
  MunReportPreview *self = MUN_REPORT_PREVIEW (object);

  g_clear_handle_id (&self->resize_id, g_source_remove);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  g_clear_pointer (&self->words, g_free);
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  if (self->job != NULL)
    g_cancellable_cancel (self->job->cancellable);
  g_clear_pointer (&self->job, mun_report_job_unref);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  drop_pages (self, g_steal_pointer (&self->pages));
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (mun_report_preview_parent_class)->dispose (object);
}

static void
mun_report_preview_finalize (GObject *object)
{
  g_ptr_array_unref (MUN_REPORT_PREVIEW (object)->sheets);
  mun_report_hits_clear (&MUN_REPORT_PREVIEW (object)->hits);
  g_clear_object (&MUN_REPORT_PREVIEW (object)->worker);

  G_OBJECT_CLASS (mun_report_preview_parent_class)->finalize (object);
}

static void
mun_report_preview_class_init (MunReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_report_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = mun_report_preview_finalize;
  widget_class->size_allocate = mun_report_preview_size_allocate;
  widget_class->measure = mun_report_preview_measure;

  signals[LAID_OUT] = g_signal_new ("laid-out", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mun_report_preview_init (MunReportPreview *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  mun_report_hits_reset (&self->hits);
  self->sheets = g_ptr_array_new ();
  self->drawing = g_cancellable_new ();
  self->model = gtk_string_list_new (NULL);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_sheet_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_sheet_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_sheet_cb), self, 0);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (self->model))), factory);
  gtk_widget_add_css_class (self->list, "sheets");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  self->failed = adw_status_page_new ();
  adw_status_page_set_title (ADW_STATUS_PAGE (self->failed), _("No preview"));
  gtk_widget_add_css_class (self->failed, "compact");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, self->scroller, "pages");
  gtk_stack_add_named (self->stack, self->failed, "failed");
  gtk_stack_add_named (self->stack, mun_waiting_new (), "wait");
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->scroller, scroll);
}

GtkWidget *
mun_report_preview_new (MunWorkspace *workspace)
{
  MunReportPreview *self;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (MUN_TYPE_REPORT_PREVIEW, NULL);
  self->workspace = g_object_ref (workspace);
  self->worker = mun_worker_new (workspace);
  return GTK_WIDGET (self);
}

void
mun_report_preview_show (MunReportPreview       *self,
                         const MunReportType    *type,
                         const MunReportOptions *options)
{
  g_return_if_fail (MUN_IS_REPORT_PREVIEW (self) && type != NULL && options != NULL);

  if (self->job != NULL)
    g_cancellable_cancel (self->job->cancellable);
  g_clear_pointer (&self->job, mun_report_job_unref);
  g_cancellable_cancel (self->drawing);
  self->job = mun_report_job_new (type, options);
  if (self->spinner_id == 0)
    self->spinner_id = g_timeout_add (SPINNER_MS, spinner_cb, self);
  mun_worker_run (self->worker, self, mun_report_job_lay_out, mun_report_job_ref (self->job), (GDestroyNotify) mun_report_job_unref,
                  NULL, NULL, laid_out_cb, NULL);
}

void
mun_report_preview_zoom (MunReportPreview *self,
                         int               step)
{
  double scale;

  g_return_if_fail (MUN_IS_REPORT_PREVIEW (self));

  if (self->pages == NULL)
    return;
  scale = get_scale (self);
  if (step == 0)
    self->zoom = 0;
  for (guint i = 0; step > 0 && i < G_N_ELEMENTS (zooms); i++)
    if (zooms[i] > scale + 0.01)
      {
        self->zoom = zooms[i];
        break;
      }
  for (guint i = G_N_ELEMENTS (zooms); step < 0 && i > 0; i--)
    if (zooms[i - 1] < scale - 0.01)
      {
        self->zoom = zooms[i - 1];
        break;
      }
  draw_sheets (self);
}

guint
mun_report_preview_get_n_pages (MunReportPreview *self)
{
  g_return_val_if_fail (MUN_IS_REPORT_PREVIEW (self), 0);

  return self->pages != NULL ? self->pages->n_pages : 0;
}

void
mun_report_preview_find (MunReportPreview *self,
                         const char       *words)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (MUN_IS_REPORT_PREVIEW (self) && words != NULL);

  clean = g_strstrip (g_strdup (words));
  g_free (self->words);
  self->words = *clean != '\0' ? g_steal_pointer (&clean) : NULL;
  start_finding (self);
  if (self->pages != NULL)
    draw_sheets (self);
  g_signal_emit (self, signals[FOUND], 0);
}

void
mun_report_preview_find_next (MunReportPreview *self,
                              int               step)
{
  g_return_if_fail (MUN_IS_REPORT_PREVIEW (self));

  go_to_hit (self, mun_report_hits_step (&self->hits, step));
}

char *
mun_report_preview_describe_found (MunReportPreview *self)
{
  g_return_val_if_fail (MUN_IS_REPORT_PREVIEW (self), NULL);

  if (self->words == NULL || self->pages == NULL)
    return g_strdup ("");
  return mun_report_hits_describe (&self->hits, self->pages->n_pages);
}

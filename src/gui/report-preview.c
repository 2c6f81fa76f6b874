/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/report-preview.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "gui/report-loader.h"
#include "gui/report-sheet.h"
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

  /* Borrowed */
  const MunReportType *type; /* of the newest job */

  /* Owned */
  MunWorkspace   *workspace;
  MunWorker      *worker;
  MunReportLoader *loader;
  MunReportPages *coming;   /* not shown before the place that is looked at is among them, or NULL */
  MunReportPages *pages;    /* belongs to the worker's thread; NULL before the first report */
  GtkStringList  *model;    /* one text a page */
  GPtrArray      *sheets;   /* pictures in use (borrowed) */
  GCancellable   *drawing;
  double          zoom;     /* pixels a point; 0: as wide as there is room */
  int             width;
  gboolean        from_start; /* another report: it is shown from its first page on */
  guint           resize_id;
  guint           spinner_id;
  GCancellable   *finding;
  char           *words;    /* looked for; NULL: nothing */
  MunReportHits   hits;
};

G_DEFINE_FINAL_TYPE (MunReportPreview, mun_report_preview, GTK_TYPE_WIDGET)

enum { LAID_OUT, FOUND, N_SIGNALS };

static guint signals[N_SIGNALS];

static double
get_scale_of (MunReportPreview     *self,
              const MunReportPages *pages)
{
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN - 12;

  if (self->zoom > 0.01)
    return self->zoom;
  return CLAMP (room / pages->widest, 0.3, LARGEST_FIT);
}

static double
get_scale (MunReportPreview *self)
{
  return get_scale_of (self, self->pages);
}

/* Sheets ----------------------------------------------------------------------------------------------------------- */

static void
draw_sheet (MunReportPreview *self,
            GtkWidget        *sheet)
{
  mun_report_sheet_draw (sheet, self->worker, self->pages, get_scale (self), &self->hits, self->drawing);
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
  gtk_list_item_set_child (item, mun_report_sheet_new (MARGIN / 2));
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_sheet_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  MunReportPreview *self = user_data;
  GtkWidget *sheet = gtk_list_item_get_child (item);

  mun_report_sheet_set_page (sheet, gtk_list_item_get_position (item) + 1);
  mun_report_sheet_name (sheet, self->pages);
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

  mun_report_sheet_set_page (sheet, 0);
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
    if (mun_report_sheet_get_page (self->sheets->pdata[i]) == box->page + 1 &&
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

  /* Not before all pages are there: the last ones may still change. */
  if (self->pages == NULL || !self->pages->complete || self->words == NULL || self->hits.looked >= self->pages->n_pages)
    return;
  job = g_new0 (MunFindJob, 1);
  job->pages = self->pages;
  job->words = g_strdup (self->words);
  job->first = self->hits.looked;
  job->n = MIN (FIND_PORTION, self->pages->n_pages - job->first);
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

/* How many pages there are is only spoken of while they are seen. */
static void
show_child (MunReportPreview *self,
            const char       *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  g_signal_emit (self, signals[LAID_OUT], 0);
}

/* Rows for the pages that have none yet. */
static void
append_rows (MunReportPreview *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();

  for (guint i = n_rows; i < self->pages->n_pages; i++)
    g_ptr_array_add (texts, (gpointer) "");
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (self->model, n_rows, 0, (const char * const *) texts->pdata);
}

static void
set_pages (MunReportPreview *self,
           MunReportPages   *pages)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double place = self->from_start ? 0 : gtk_adjustment_get_value (adjustment);
  MunReportPages *old = self->pages;

  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  self->drawing = g_cancellable_new ();
  gtk_string_list_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)), NULL);
  self->pages = pages;
  self->from_start = FALSE;
  mun_report_loader_drop (self->loader, old);
  append_rows (self);
  gtk_adjustment_set_value (adjustment, place);
  show_child (self, "pages");
  if (self->words != NULL)
    start_finding (self);
}

/* What was printed before all pages were known does without their number. */
static void
complete_pages (MunReportPreview *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    mun_report_sheet_name (self->sheets->pdata[i], self->pages);
  draw_sheets (self);
  find_more (self);
}

/* Whether all that is in sight now can be shown with the new pages. */
static gboolean
reaches_place (MunReportPreview *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double place = gtk_adjustment_get_value (adjustment), height = 0;

  if (self->pages == NULL || self->from_start || self->coming->complete || place < 1)
    return TRUE;
  for (guint i = 0; i < self->coming->n_pages; i++)
    height += self->coming->sizes[2 * i + 1] * get_scale_of (self, self->coming) + MARGIN;
  return height > place + gtk_adjustment_get_page_size (adjustment);
}

static void
begun_cb (MunReportPreview *self,
          MunReportPages   *pages)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  self->coming = pages;
  if (reaches_place (self))
    set_pages (self, g_steal_pointer (&self->coming));
}

static void
more_found_cb (MunReportPreview *self)
{
  if (self->coming != NULL)
    {
      if (reaches_place (self))
        set_pages (self, g_steal_pointer (&self->coming));
      return;
    }
  append_rows (self);
  if (self->pages->complete)
    complete_pages (self);
  g_signal_emit (self, signals[LAID_OUT], 0);
}

static void
failed_cb (MunReportPreview *self,
           const char       *message)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->failed), message);
  show_child (self, "failed");
}

static gboolean
spinner_cb (gpointer user_data)
{
  MunReportPreview *self = user_data;

  self->spinner_id = 0;
  show_child (self, "wait");
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
  mun_report_loader_stop (self->loader);
  mun_report_loader_drop (self->loader, g_steal_pointer (&self->coming));
  mun_report_loader_drop (self->loader, g_steal_pointer (&self->pages));
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (mun_report_preview_parent_class)->dispose (object);
}

static void
mun_report_preview_finalize (GObject *object)
{
  g_ptr_array_unref (MUN_REPORT_PREVIEW (object)->sheets);
  mun_report_hits_clear (&MUN_REPORT_PREVIEW (object)->hits);
  g_clear_object (&MUN_REPORT_PREVIEW (object)->loader);
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
  self->loader = mun_report_loader_new (self->worker);
  g_signal_connect_object (self->loader, "begun", G_CALLBACK (begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "found", G_CALLBACK (more_found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
mun_report_preview_show (MunReportPreview       *self,
                         const MunReportType    *type,
                         const MunReportOptions *options)
{
  g_return_if_fail (MUN_IS_REPORT_PREVIEW (self) && type != NULL && options != NULL);

  mun_report_loader_stop (self->loader);
  mun_report_loader_drop (self->loader, g_steal_pointer (&self->coming));
  g_cancellable_cancel (self->drawing);
  self->from_start = self->from_start || type != self->type;
  self->type = type;
  if (self->spinner_id == 0)
    self->spinner_id = g_timeout_add (SPINNER_MS, spinner_cb, self);
  mun_report_loader_start (self->loader, type, options);
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

char *
mun_report_preview_describe_pages (MunReportPreview *self)
{
  guint n;

  g_return_val_if_fail (MUN_IS_REPORT_PREVIEW (self), NULL);

  if (self->pages == NULL || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "pages") != 0)
    return g_strdup ("");
  n = self->pages->n_pages;
  return g_strdup_printf (self->pages->complete ? g_dngettext (NULL, "%u page", "%u pages", n) : g_dngettext (NULL, "%u page so far", "%u pages so far", n), n);
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

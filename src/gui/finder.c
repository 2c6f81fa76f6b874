/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/finder.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/places.h"
#include "gui/rows.h"
#include "gui/worker.h"

#define MAX_RECORDS      24
#define MAX_REQUIREMENTS 10

#define MUN_TYPE_FINDER (mun_finder_get_type ())
G_DECLARE_FINAL_TYPE (MunFinder, mun_finder, MUN, FINDER, AdwWindow)

struct _MunFinder {
  AdwWindow parent_instance;

  /* Children */
  GtkWidget  *entry;
  GtkStack   *stack;
  GtkListBox *list;
  GtkWidget  *scroller;

  /* Borrowed */
  MunWindow *window;

  /* Owned */
  MunWorker    *worker;
  GCancellable *cancellable;
  MunCatalogue *catalogue; /* NULL until the first search has read it */
  gboolean      stale;     /* more was typed than is shown */
  gboolean      entered;   /* Enter was pressed before the answer was there */
  int           steps;     /* so often Down, less Up, was pressed before the answer was there */
};

G_DEFINE_FINAL_TYPE (MunFinder, mun_finder, ADW_TYPE_WINDOW)

typedef struct {
  char         *words;
  MunCatalogue *catalogue;
  GPtrArray    *records;      /* (element-type MunFound) */
  GPtrArray    *requirements; /* (element-type MunFound) */
} Search;

static const char * const kind_titles[MUN_N_FOUND] = {
  [MUN_FOUND_PLACE]       = N_("Places"),
  [MUN_FOUND_WIZARD]      = N_("Guided"),
  [MUN_FOUND_RECORD]      = N_("Records"),
  [MUN_FOUND_REQUIREMENT] = N_("Requirements"),
  [MUN_FOUND_REPORT]      = N_("Reports"),
  [MUN_FOUND_ACTION]      = N_("Actions"),
};

static void
free_search (gpointer data)
{
  Search *search = data;

  g_free (search->words);
  g_clear_pointer (&search->catalogue, mun_catalogue_unref);
  g_clear_pointer (&search->records, g_ptr_array_unref);
  g_clear_pointer (&search->requirements, g_ptr_array_unref);
  g_free (search);
}

/* In the thread ---------------------------------------------------------------------------------------------------- */

static MunFound *
create_record (MunWorkspace *workspace,
               const MunHit *hit)
{
  MunFound *found = g_new0 (MunFound, 1);
  const MunPlace *place = mun_place_of_type (hit->spec);
  g_autofree char *snippet = mun_text_shorten (hit->snippet, 120);

  found->kind = MUN_FOUND_RECORD;
  found->title = mun_workspace_title (workspace, hit->spec, hit->id);
  found->detail = g_strjoin (" · ", hit->ref, _(hit->spec->title), *snippet != '\0' ? snippet : NULL, NULL);
  found->icon = place != NULL ? place->icon : "mun-documents-symbolic";
  found->action = "win.show-record";
  found->target = g_strdup (hit->id);
  return found;
}

static gpointer
search_in_thread (MunWorkspace  *workspace,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  Search *asked = data;
  Search *search = g_new0 (Search, 1);
  g_autoptr(GPtrArray) hits = NULL;

  search->words = g_strdup (asked->words);
  search->catalogue = asked->catalogue != NULL ? mun_catalogue_ref (asked->catalogue) : mun_catalogue_load_builtin (NULL);
  search->records = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_found_free);
  if (search->catalogue != NULL)
    search->requirements = mun_find_requirements (search->catalogue, asked->words, MAX_REQUIREMENTS);
  if (g_utf8_strlen (asked->words, -1) < 2)
    return search;
  hits = mun_store_search (mun_workspace_get_store (workspace), asked->words, MAX_RECORDS, error);
  if (hits == NULL)
    {
      free_search (search);
      return NULL;
    }
  for (guint i = 0; i < hits->len; i++)
    if (!(((MunHit *) hits->pdata[i])->spec->flags & MUN_SPEC_INTERNAL))
      g_ptr_array_add (search->records, create_record (workspace, hits->pdata[i]));
  return search;
}

/* Showing ---------------------------------------------------------------------------------------------------------- */

static GtkWidget *
create_row (MunFound *found)
{
  GtkWidget *row = mun_plain_row_new (found->title, found->detail);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (found->icon));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "kind", GINT_TO_POINTER (found->kind));
  g_object_set_data (G_OBJECT (row), "action", (gpointer) found->action);
  g_object_set_data_full (G_OBJECT (row), "target", g_strdup (found->target), g_free);
  return row;
}

static void
add_kind (MunFinder    *self,
          GPtrArray    *list,
          MunFoundKind  kind)
{
  for (guint i = 0; list != NULL && i < list->len; i++)
    if (((MunFound *) list->pdata[i])->kind == kind)
      gtk_list_box_append (self->list, create_row (list->pdata[i]));
}

static gboolean
enter_cb (gpointer user_data)
{
  g_signal_emit_by_name (MUN_FINDER (user_data)->entry, "activate");
  return G_SOURCE_REMOVE;
}

static void
scroll_to (MunFinder     *self,
           GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y - 28, bounds.origin.y + bounds.size.height);
}

static void
step (MunFinder *self,
      int        by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  row = row != NULL ? gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (row) + by) : NULL;
  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  scroll_to (self, row);
}

static void
show_found (MunFinder *self,
            Search    *search)
{
  g_autoptr(GPtrArray) fixed = mun_find_fixed (search->words);
  MunFoundKind order[MUN_N_FOUND];
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  mun_find_order (search->words, fixed, order);
  for (guint i = 0; i < MUN_N_FOUND; i++)
    {
      add_kind (self, fixed, order[i]);
      add_kind (self, search->records, order[i]);
      add_kind (self, search->requirements, order[i]);
    }
  row = gtk_list_box_get_row_at_index (self->list, 0);
  gtk_list_box_select_row (self->list, row);
  gtk_stack_set_visible_child_name (self->stack, row != NULL ? "list" : "none");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  self->stale = FALSE;
  for (; self->steps > 0; self->steps--)
    step (self, 1);
  self->steps = 0;
  if (self->entered)
    g_idle_add_full (G_PRIORITY_DEFAULT, enter_cb, g_object_ref (self), g_object_unref);
  self->entered = FALSE;
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "kind"));
  GtkWidget *label;

  if (before != NULL && GPOINTER_TO_INT (g_object_get_data (G_OBJECT (before), "kind")) == kind)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = mun_label_new (_(kind_titles[kind]), "found-title");
  gtk_list_box_row_set_header (row, label);
}

/* An answer to what is no longer asked. */
static gboolean
is_old (MunFinder    *self,
        const Search *search)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  return search != NULL && g_strcmp0 (words, search->words) != 0;
}

static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  MunFinder *self = MUN_FINDER (source);
  g_autoptr(GError) error = NULL;
  Search *search = mun_worker_finish (result, &error);
  Search fallback = { 0 };

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (search == NULL)
    {
      fallback.words = (char *) gtk_editable_get_text (GTK_EDITABLE (self->entry));
      show_found (self, &fallback);
      mun_window_show_error (self->window, error);
      return;
    }
  if (self->catalogue == NULL && search->catalogue != NULL)
    self->catalogue = mun_catalogue_ref (search->catalogue);
  if (!is_old (self, search))
    show_found (self, search);
  free_search (search);
}

static void
search_cb (MunFinder *self)
{
  Search *search;
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (*words == '\0')
    {
      self->stale = FALSE;
      gtk_stack_set_visible_child_name (self->stack, "start");
      return;
    }
  self->cancellable = g_cancellable_new ();
  search = g_new0 (Search, 1);
  search->words = g_steal_pointer (&words);
  search->catalogue = self->catalogue != NULL ? mun_catalogue_ref (self->catalogue) : NULL;
  mun_worker_run (self->worker, self, search_in_thread, search, free_search, free_search, self->cancellable, searched_cb, NULL);
}

/* What people do --------------------------------------------------------------------------------------------------- */

static void
activated_cb (MunFinder     *self,
              GtkListBoxRow *row)
{
  const char *action = g_object_get_data (G_OBJECT (row), "action");
  const char *target = g_object_get_data (G_OBJECT (row), "target");
  g_autoptr(GVariant) parameter = target != NULL ? g_variant_ref_sink (g_variant_new_string (target)) : NULL;
  MunWindow *window = self->window;

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action_variant (GTK_WIDGET (window), action, parameter);
}

static void
typed_cb (MunFinder *self)
{
  self->stale = TRUE;
  self->entered = FALSE;
  self->steps = 0;
}

static void
entry_activate_cb (MunFinder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  /* Who types fast is answered as soon as there is something to go to. */
  self->entered = self->stale;
  if (row != NULL && !self->stale && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0)
    activated_cb (self, row);
}

/* The focus stays where one types. Whoever is faster than the search gets what the same keys get later: the first hit is chosen, Down is the second. */
static gboolean
key_cb (MunFinder *self,
        guint      key)
{
  int by = key == GDK_KEY_Down ? 1 : key == GDK_KEY_Up ? -1 : 0;

  if (by == 0)
    return GDK_EVENT_PROPAGATE;
  if (self->stale)
    self->steps = MAX (0, self->steps + by);
  else
    step (self, by);
  return GDK_EVENT_STOP;
}

static void
stop_cb (MunFinder *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
mun_finder_dispose (GObject *object)
{
  MunFinder *self = MUN_FINDER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->worker);
  g_clear_pointer (&self->catalogue, mun_catalogue_unref);

  G_OBJECT_CLASS (mun_finder_parent_class)->dispose (object);
}

static void
mun_finder_class_init (MunFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_finder_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
create_status (const char *icon,
               const char *title,
               const char *text)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), icon);
  adw_status_page_set_title (ADW_STATUS_PAGE (status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status), text);
  gtk_widget_add_css_class (status, "compact");
  return status;
}

static void
create_list (MunFinder *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "found");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Found"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, create_status ("edit-find-symbolic", _("Find anything"),
                                                   _("A record by its words or its number, a requirement, a report, a place, something to do.")), "start");
  gtk_stack_add_named (self->stack, self->scroller, "list");
  gtk_stack_add_named (self->stack, create_status ("edit-find-symbolic", _("Nothing found"),
                                                   _("Try fewer or other words. Withdrawn records are not searched.")), "none");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
}

static void
mun_finder_init (MunFinder *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Find anything"), "width-chars", 12, "max-width-chars", 42, "search-delay", 60, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find anything"), -1);
  create_list (self);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->entry);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _("Find Anything"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

void
mun_finder_show (MunWindow *window)
{
  MunFinder *self;

  g_return_if_fail (MUN_IS_WINDOW (window) && mun_window_get_workspace (window) != NULL);

  self = g_object_new (MUN_TYPE_FINDER, "transient-for", window, "modal", TRUE, "destroy-with-parent", TRUE, NULL);
  self->window = window;
  self->worker = mun_worker_new (mun_window_get_workspace (window));
  gtk_window_set_default_size (GTK_WINDOW (self), MIN (640, gtk_widget_get_width (GTK_WIDGET (window))), 560);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->entry);
}

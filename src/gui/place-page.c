/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/place-page.h"

#include <glib/gi18n.h>

#include "gui/guide.h"
#include "gui/record-view.h"
#include "gui/report-lead.h"
#include "gui/register-slot.h"
#include "gui/split.h"
#include "gui/tabs.h"
#include "gui/worker.h"
#include "model/rules.h"

struct _MunPlacePage {
  MunPage parent_instance;

  /* Template widgets */
  GtkWidget  *add_button;
  GtkWidget  *add_content;
  GtkWidget  *guide_button;
  GtkWidget  *guide_content;
  MunSplit   *split;
  GtkWidget  *list_pane;
  MunTabs    *tabs;
  MunStrip   *drafts;
  GtkStack   *stack;
  AdwBin     *record_pane;

  /* Children, made when needed */
  MunRecordView *record;

  /* Owned */
  MunWorker    *worker;
  GCancellable *counting;
  MunFilter    *wanted; /* what a register that is still to come shows */
};

G_DEFINE_FINAL_TYPE (MunPlacePage, mun_place_page, MUN_TYPE_PAGE)

#define PICTURE "picture"

static MunRegisterSlot *
get_slot (MunPlacePage *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);

  return child != NULL && MUN_IS_REGISTER_SLOT (child) ? MUN_REGISTER_SLOT (child) : NULL;
}

/* Returns: the register in the tab, NULL while it is still to come or the tab has none */
static MunRegister *
peek_register (MunPlacePage *self)
{
  MunRegisterSlot *slot = get_slot (self);

  return slot != NULL ? mun_register_slot_peek (slot) : NULL;
}

static MunRegister *
get_register (MunPlacePage *self)
{
  MunRegisterSlot *slot = get_slot (self);

  return slot != NULL ? mun_register_slot_fill (slot) : NULL;
}

/* Types of which there is one record have no register: their form stands in the tab. */
static MunRecordView *
get_single (MunPlacePage *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);

  return child != NULL && MUN_IS_RECORD_VIEW (child) ? MUN_RECORD_VIEW (child) : NULL;
}

static void
update_subtitle (MunPlacePage *self)
{
  MunRegister *shown = peek_register (self);
  const MunPlace *place = mun_page_get_place (MUN_PAGE (self));
  g_autofree char *text = shown != NULL ? mun_register_describe (shown, mun_tabs_get_count (self->tabs, mun_register_get_spec (shown)->name)) : NULL;

  mun_page_set_subtitle (MUN_PAGE (self), text != NULL && *text != '\0' ? text : _(place->tip));
}

static void
update_drafts (MunPlacePage *self)
{
  MunRegisterSlot *slot = get_slot (self);
  g_autoptr(GPtrArray) drafts = NULL;
  g_autofree char *text = NULL;
  g_autofree char *action = NULL;

  if (slot != NULL)
    drafts = mun_window_get_drafts (mun_page_get_window (MUN_PAGE (self)), mun_register_slot_get_spec (slot));
  if (drafts == NULL || drafts->len == 0 || (self->record != NULL && mun_record_view_get_record (self->record) == drafts->pdata[0]))
    {
      mun_strip_hide (self->drafts);
      return;
    }
  text = g_strdup_printf (g_dngettext (NULL, "%u draft is not saved yet.", "%u drafts are not saved yet.", drafts->len), drafts->len);
  action = g_strdup_printf ("win.show-record('%s')", mun_record_get_id (drafts->pdata[0]));
  mun_strip_set_button (self->drafts, _("_Continue"), action);
  mun_strip_show (self->drafts, MUN_STRIP_NOTE, text, FALSE);
}

static void
update_layout (MunPlacePage *self)
{
  gboolean open = mun_split_get_open (self->split);
  gboolean folded = mun_split_get_folded (self->split);
  MunRegister *shown = peek_register (self);

  if (shown != NULL)
    mun_register_set_compact (shown, open && !folded);
  mun_page_set_deep (MUN_PAGE (self), open && folded);
  if (self->record != NULL)
    mun_record_view_set_closable (self->record, !folded);
}

static void
update_add (MunPlacePage *self)
{
  MunWorkspace *workspace = mun_page_get_workspace (MUN_PAGE (self));
  MunRegisterSlot *slot = get_slot (self);

  g_autofree char *reason = NULL;
  g_autofree char *tip = NULL;

  gtk_widget_set_visible (self->add_button, slot != NULL);
  if (slot == NULL || workspace == NULL)
    return;
  reason = mun_register_refuses (workspace, mun_register_slot_get_spec (slot));
  tip = reason != NULL ? g_strdup (reason) : g_strdup_printf (_("Add: %s (Ctrl+N)"), _(mun_register_slot_get_spec (slot)->title));
  /* An action would make the button sensitive again. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), reason == NULL ? "win.add" : NULL);
  gtk_widget_set_sensitive (self->add_button, reason == NULL);
  gtk_widget_set_tooltip_text (self->add_button, tip);
}

/* In a narrow window the title of the page needs the room more than the words do. */
static void
update_narrow (MunPlacePage *self)
{
  MunWindow *window = mun_page_get_window (MUN_PAGE (self));

  adw_button_content_set_label (ADW_BUTTON_CONTENT (self->add_content), mun_window_get_narrow (window) ? "" : _("_Add"));
  adw_button_content_set_label (ADW_BUTTON_CONTENT (self->guide_content), mun_window_get_narrow (window) ? "" : _("G_uided"));
}

static void
close_record (MunPlacePage *self)
{
  MunRegister *shown = get_register (self);

  mun_split_set_open (self->split, FALSE);
  update_layout (self);
  update_drafts (self);
  if (shown != NULL)
    {
      mun_register_select (shown, "");
      gtk_widget_child_focus (GTK_WIDGET (shown), GTK_DIR_TAB_FORWARD);
    }
}

static void
closed_cb (MunPlacePage *self)
{
  mun_record_view_set_record (self->record, NULL);
  close_record (self);
}

static void
open_record (MunPlacePage *self,
             MunRecord    *record)
{
  if (self->record == NULL)
    {
      self->record = MUN_RECORD_VIEW (mun_record_view_new (mun_page_get_window (MUN_PAGE (self))));
      adw_bin_set_child (self->record_pane, GTK_WIDGET (self->record));
      g_signal_connect_object (self->record, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
    }
  mun_window_hide_error (mun_page_get_window (MUN_PAGE (self)));
  mun_record_view_set_record (self->record, record);
  mun_split_set_open (self->split, TRUE);
  update_layout (self);
  update_drafts (self);
}

static void
activated_cb (MunPlacePage *self,
              MunRecord    *record)
{
  open_record (self, record);
}

static void
count_changed_cb (MunPlacePage *self,
                  MunRegister  *changed)
{
  if (changed == peek_register (self))
    update_subtitle (self);
}

/* The register catches up with what was asked of its page meanwhile. */
static void
filled_cb (MunPlacePage    *self,
           MunRegisterSlot *slot)
{
  MunRegister *filled = mun_register_slot_peek (slot);
  MunRecord *record = self->record != NULL ? mun_record_view_get_record (self->record) : NULL;

  g_signal_connect_object (filled, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (filled, "count-changed", G_CALLBACK (count_changed_cb), self, G_CONNECT_SWAPPED);
  if (self->wanted != NULL && mun_filter_get_spec (self->wanted) == mun_register_get_spec (filled))
    {
      mun_register_set_filter (filled, self->wanted);
      g_clear_pointer (&self->wanted, mun_filter_free);
    }
  if (slot != get_slot (self))
    return;
  update_layout (self);
  update_subtitle (self);
  if (record != NULL && mun_record_get_spec (record) == mun_register_get_spec (filled))
    mun_register_select (filled, mun_record_get_id (record));
}

static GtkWidget *
create_single (MunPlacePage  *self,
               const MunSpec *spec)
{
  MunWindow *window = mun_page_get_window (MUN_PAGE (self));
  GtkWidget *view = mun_record_view_new (window);
  g_autoptr(MunRecord) record = mun_workspace_single (mun_window_get_workspace (window), spec);

  mun_record_view_set_closable (MUN_RECORD_VIEW (view), FALSE);
  mun_record_view_set_record (MUN_RECORD_VIEW (view), record);
  return view;
}

static GtkWidget *
create_tab (MunPlacePage *self,
            const char   *id)
{
  const MunPlace *place = mun_page_get_place (MUN_PAGE (self));
  const MunSpec *spec = mun_spec_find (id);
  GtkWidget *slot;

  if (g_strcmp0 (id, PICTURE) == 0)
    return g_object_new (place->picture (), "window", mun_page_get_window (MUN_PAGE (self)), NULL);
  if (spec->flags & MUN_SPEC_SINGLE)
    return create_single (self, spec);
  slot = mun_register_slot_new (mun_page_get_window (MUN_PAGE (self)), spec, place->icon);
  g_signal_connect_object (slot, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  return slot;
}

static void
show_tab (MunPlacePage *self,
          const char   *id)
{
  GtkWidget *child = gtk_stack_get_child_by_name (self->stack, id);

  if (child == NULL)
    {
      child = create_tab (self, id);
      gtk_stack_add_named (self->stack, child, id);
    }
  mun_tabs_select (self->tabs, id);
  gtk_stack_set_visible_child (self->stack, child);
  update_layout (self);
  update_subtitle (self);
  update_add (self);
  update_drafts (self);
  mun_guide_show (self->guide_button, mun_page_get_place (MUN_PAGE (self)), id);
}

static void
tab_cb (MunPlacePage *self,
        const char   *id)
{
  if (self->record != NULL)
    {
      mun_record_view_set_record (self->record, NULL);
      mun_split_set_open (self->split, FALSE);
    }
  show_tab (self, id);
}

static void
folded_cb (MunPlacePage *self)
{
  update_layout (self);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  MunPlacePage *self = MUN_PLACE_PAGE (source);
  GArray *counts = mun_worker_finish (result, NULL);
  const MunPlace *place = mun_page_get_place (MUN_PAGE (self));

  if (counts == NULL)
    return; /* another count is on its way, or the page is closed */
  for (guint i = 0; i < counts->len && self->tabs != NULL; i++)
    mun_tabs_set_count (self->tabs, place->types[i], g_array_index (counts, gint64, i));
  g_array_unref (counts);
  if (self->tabs != NULL)
    update_subtitle (self);
}

/* Counting a hundred thousand records takes longer than a frame. */
static void
count_tabs (MunPlacePage *self)
{
  if (self->worker == NULL)
    self->worker = mun_worker_new (mun_page_get_workspace (MUN_PAGE (self)));
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  mun_worker_run (self->worker, self, mun_place_count_types, (gpointer) mun_page_get_place (MUN_PAGE (self)), NULL, (GDestroyNotify) g_array_unref,
                  self->counting, counted_cb, NULL);
}

static void
mun_place_page_refresh (MunPage *page)
{
  MunPlacePage *self = MUN_PLACE_PAGE (page);

  count_tabs (self);
  update_add (self);
  update_drafts (self);
  if (peek_register (self) != NULL)
    mun_register_update_rights (peek_register (self));
  if (self->record != NULL)
    mun_record_view_refresh (self->record);
  if (get_single (self) != NULL)
    mun_record_view_refresh (get_single (self));
}

/* What is opened from the picture stands beside it. */
static gboolean
is_pictured (MunPlacePage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), PICTURE) == 0;
}

/* A record without a register of its own, such as a line, keeps the tab of its parent. */
static void
mun_place_page_show_record (MunPage   *page,
                            MunRecord *record)
{
  MunPlacePage *self = MUN_PLACE_PAGE (page);
  const MunPlace *place = mun_page_get_place (page);
  const MunSpec *spec = mun_record_get_spec (record);
  const MunSpec *shown = spec;

  while (!g_strv_contains (place->types, shown->name) && shown->flags & MUN_SPEC_CHILD && shown->fields[shown->parent_field].target != NULL)
    shown = shown->fields[shown->parent_field].target;
  if (g_strv_contains (place->types, shown->name) && !is_pictured (self))
    show_tab (self, shown->name);
  if (spec->flags & MUN_SPEC_SINGLE)
    return;
  open_record (self, record);
  if (peek_register (self) != NULL)
    mun_register_select (peek_register (self), spec == shown ? mun_record_get_id (record) : "");
  mun_record_view_focus (self->record);
}

static void
keep_wanted (MunPlacePage    *self,
             const MunFilter *filter)
{
  g_clear_pointer (&self->wanted, mun_filter_free);
  self->wanted = mun_filter_copy (filter);
}

static void
mun_place_page_show_list (MunPage         *page,
                          const MunFilter *filter)
{
  MunPlacePage *self = MUN_PLACE_PAGE (page);
  const MunSpec *spec = mun_filter_get_spec (filter);

  if (!g_strv_contains (mun_page_get_place (page)->types, spec->name))
    return;
  tab_cb (self, spec->name);
  if (peek_register (self) != NULL)
    mun_register_set_filter (peek_register (self), filter);
  else if (mun_filter_get_length (filter) > 0)
    keep_wanted (self, filter);
}

static gboolean
mun_place_page_save (MunPage *page)
{
  MunPlacePage *self = MUN_PLACE_PAGE (page);

  if (self->record != NULL && mun_record_view_get_record (self->record) != NULL)
    return mun_record_view_save (self->record);
  return get_single (self) != NULL && mun_record_view_save (get_single (self));
}

static void
mun_place_page_find (MunPage *page)
{
  MunPlacePage *self = MUN_PLACE_PAGE (page);

  if (mun_page_get_deep (page))
    closed_cb (self);
  if (get_register (self) != NULL)
    mun_register_find (get_register (self));
}

static void
mun_place_page_add (MunPage *page)
{
  MunPlacePage *self = MUN_PLACE_PAGE (page);
  MunRegisterSlot *slot = get_slot (self);
  g_autoptr(MunRecord) record = NULL;
  g_autofree char *reason = slot != NULL ? mun_register_refuses (mun_page_get_workspace (page), mun_register_slot_get_spec (slot)) : NULL;

  if (slot == NULL)
    return;
  if (reason != NULL)
    {
      mun_window_show_note (mun_page_get_window (page), reason);
      return;
    }
  record = mun_workspace_new_record (mun_page_get_workspace (page), mun_register_slot_get_spec (slot));
  mun_may_add (mun_page_get_workspace (page), record);
  if (peek_register (self) != NULL)
    mun_register_select (peek_register (self), "");
  open_record (self, record);
  mun_record_view_focus (self->record);
}

/* Pages for paper are made where reports are made. */
static void
report_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MunPlacePage *self = MUN_PLACE_PAGE (widget);
  MunRecordView *view = self->record != NULL && mun_record_view_get_record (self->record) != NULL ? self->record : get_single (self);
  g_autofree char *target = mun_report_target (view != NULL ? mun_record_view_get_record (view) : NULL, get_slot (self) != NULL ? mun_register_slot_get_spec (get_slot (self)) : NULL);

  if (target != NULL)
    gtk_widget_activate_action (widget, "win.report", "s", target);
}

static void
mun_place_page_back (MunPage *page)
{
  MunPlacePage *self = MUN_PLACE_PAGE (page);

  if (self->record != NULL)
    closed_cb (self);
}

/* Return must not begin the guided questions for somebody who wanted the list. */
static void
mun_place_page_enter (MunPage *page)
{
  MunPlacePage *self = MUN_PLACE_PAGE (page);
  MunRegister *shown = get_register (self);

  if (self->record != NULL && mun_split_get_folded (self->split) && mun_split_get_open (self->split))
    mun_record_view_focus (self->record);
  else if (shown != NULL)
    mun_register_find (shown);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
mun_place_page_leave (MunPage *page)
{
  MunPlacePage *self = MUN_PLACE_PAGE (page);

  if (self->record != NULL)
    mun_record_view_leave (self->record);
  if (get_single (self) != NULL)
    mun_record_view_leave (get_single (self));
}

static void
guide_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  MunPlacePage *self = MUN_PLACE_PAGE (widget);
  MunRecord *open = self->record != NULL ? mun_record_view_get_record (self->record) : NULL;
  g_autofree char *marked = open == NULL && peek_register (self) != NULL ? mun_register_dup_marked (peek_register (self)) : NULL;
  g_autoptr(MunRecord) record = marked != NULL ? mun_workspace_get_any (mun_page_get_workspace (MUN_PAGE (self)), marked, NULL) : NULL;

  mun_guide_begin (self->guide_button, mun_page_get_window (MUN_PAGE (self)), mun_page_get_place (MUN_PAGE (self)),
                   gtk_stack_get_visible_child_name (self->stack), open != NULL ? open : record);
}

static void
mun_place_page_constructed (GObject *object)
{
  MunPlacePage *self = MUN_PLACE_PAGE (object);
  const MunPlace *place = mun_page_get_place (MUN_PAGE (self));

  G_OBJECT_CLASS (mun_place_page_parent_class)->constructed (object);

  for (const char * const *type = place->types; *type != NULL; type++)
    {
      mun_tabs_add (self->tabs, *type, _(mun_spec_find (*type)->plural));
      if (type == place->types && place->picture != NULL)
        mun_tabs_add (self->tabs, PICTURE, _(place->picture_title));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->tabs), place->types[1] != NULL);
  g_signal_connect_object (mun_page_get_window (MUN_PAGE (self)), "notify::narrow", G_CALLBACK (update_narrow), self, G_CONNECT_SWAPPED);
  update_narrow (self);
  count_tabs (self);
  show_tab (self, place->types[0]);
}

static void
mun_place_page_dispose (GObject *object)
{
  MunPlacePage *self = MUN_PLACE_PAGE (object);

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_object (&self->worker);
  g_clear_pointer (&self->wanted, mun_filter_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), MUN_TYPE_PLACE_PAGE);

  G_OBJECT_CLASS (mun_place_page_parent_class)->dispose (object);
}

static void
mun_place_page_class_init (MunPlacePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MunPageClass *page_class = MUN_PAGE_CLASS (klass);

  object_class->constructed = mun_place_page_constructed;
  object_class->dispose = mun_place_page_dispose;
  page_class->refresh = mun_place_page_refresh;
  page_class->show_record = mun_place_page_show_record;
  page_class->show_list = mun_place_page_show_list;
  page_class->save = mun_place_page_save;
  page_class->find = mun_place_page_find;
  page_class->add = mun_place_page_add;
  page_class->back = mun_place_page_back;
  page_class->enter = mun_place_page_enter;
  page_class->leave = mun_place_page_leave;
  gtk_widget_class_install_action (widget_class, "place.report", NULL, report_cb);
  gtk_widget_class_install_action (widget_class, "place.guide", NULL, guide_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "place.report", NULL);
  g_type_ensure (MUN_TYPE_SPLIT);
  g_type_ensure (MUN_TYPE_TABS);
  g_type_ensure (MUN_TYPE_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muniment/Muniment/place-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MunPlacePage, add_button);
  gtk_widget_class_bind_template_child (widget_class, MunPlacePage, add_content);
  gtk_widget_class_bind_template_child (widget_class, MunPlacePage, guide_button);
  gtk_widget_class_bind_template_child (widget_class, MunPlacePage, guide_content);
  gtk_widget_class_bind_template_child (widget_class, MunPlacePage, split);
  gtk_widget_class_bind_template_child (widget_class, MunPlacePage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, MunPlacePage, tabs);
  gtk_widget_class_bind_template_child (widget_class, MunPlacePage, drafts);
  gtk_widget_class_bind_template_child (widget_class, MunPlacePage, stack);
  gtk_widget_class_bind_template_child (widget_class, MunPlacePage, record_pane);
  gtk_widget_class_bind_template_callback (widget_class, tab_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
}

static void
mun_place_page_init (MunPlacePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mun_place_page_show_picture (MunPlacePage *self)
{
  g_return_if_fail (MUN_IS_PLACE_PAGE (self) && mun_page_get_place (MUN_PAGE (self))->picture != NULL);

  tab_cb (self, PICTURE);
}

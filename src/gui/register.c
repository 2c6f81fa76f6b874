/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/register-private.h"

#include <glib/gi18n.h>

#include "gui/texts.h"
#include "model/record-list.h"

G_DEFINE_FINAL_TYPE (MunRegister, mun_register, GTK_TYPE_WIDGET)

enum { ACTIVATED, COUNT_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static const char *
get_state (MunRegister *self)
{
  guint selected = gtk_drop_down_get_selected (self->states);

  if (!mun_spec_has_state (self->spec) || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  return self->spec->fields[self->spec->state_field].choices[selected - 1].key;
}

static gboolean
is_narrowed (MunRegister *self)
{
  return mun_filter_get_length (self->filter) > 0 || get_state (self) != NULL || *mun_filter_entry_get_text (self->search) != '\0';
}

static void
query (MunRegister *self)
{
  g_autoptr(MunFilter) filter = mun_filter_copy (self->filter);
  const MunTypedFilter *typed = mun_filter_entry_get_filter (self->search);
  const char *state = get_state (self);
  MunQuery wanted = { .which = gtk_toggle_button_get_active (self->withdrawn) ? MUN_ALL : MUN_LIVE };

  if (state != NULL)
    mun_filter_add (filter, self->spec->state_field, MUN_IS, state);
  for (guint i = 0; i < typed->terms->len; i++)
    {
      const MunTypedTerm *term = typed->terms->pdata[i];

      for (guint c = 0; c < term->n_conditions; c++)
        mun_filter_add (filter, term->conditions[c].field, term->conditions[c].op, term->conditions[c].value);
    }
  mun_filter_fill (filter, &wanted);
  wanted.words = g_utf8_strlen (typed->words, -1) >= 2 ? typed->words : NULL;
  wanted.sort_field = self->layout->sort_field;
  wanted.descending = self->layout->descending;
  wanted.grouped = self->layout->group_field != MUN_NO_FIELD;
  wanted.group_field = wanted.grouped ? self->layout->group_field : 0;
  if (self->list != NULL)
    {
      self->to_top = TRUE;
      mun_record_list_set_query (self->list, &wanted);
      return;
    }
  self->list = mun_record_list_new (mun_window_get_workspace (self->window), &wanted);
}

/* A record that stands open beside the list leaves room for number, name and state. */
static gboolean
is_essential (MunRegister *self,
              int          field)
{
  return field == MUN_SORT_REF || (guint) field == self->spec->title_field ||
         (mun_spec_has_state (self->spec) && (guint) field == self->spec->state_field);
}

static void
show_columns (MunRegister *self)
{
  const MunListLayout *layout = self->layout;
  g_autofree int *fields = g_new (int, layout->fields->len + 2);
  g_autofree int *widths = g_new0 (int, layout->fields->len + 2);
  guint n = 0;

  for (guint i = 0; i < layout->fields->len; i++)
    {
      int field = g_array_index (layout->fields, int, i);

      if (self->compact && !is_essential (self, field))
        continue;
      widths[n] = self->compact ? 0 : g_array_index (layout->widths, int, i);
      fields[n++] = field;
    }
  if (n == 0)
    fields[n++] = self->spec->title_field;
  fields[n] = MUN_NO_FIELD;
  mun_grid_set_columns (self->grid, fields, widths);
  mun_grid_set_sort (self->grid, layout->sort_field, layout->descending);
}

static void
update_filter_bar (MunRegister *self)
{
  g_autofree char *text = mun_filter_describe (self->filter, mun_window_get_workspace (self->window));

  gtk_label_set_text (self->filter_label, text);
  gtk_widget_set_visible (self->filter_bar, *text != '\0');
}

static void
update_page (MunRegister *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  const char *page = "list";

  /* The answer may come when the window has gone. */
  if (self->window == NULL)
    return;
  if (n == 0 && !mun_record_list_get_busy (self->list))
    page = is_narrowed (self) ? "nothing" : "empty";
  mun_register_show_page (self, page);
  /* Not from under somebody who has just emptied the filter: the records come back in a moment. */
  gtk_widget_set_visible (self->toolbar, g_strcmp0 (page, "empty") != 0 || gtk_toggle_button_get_active (self->withdrawn)
                                         || gtk_widget_get_focus_child (self->toolbar) != NULL);
}

static void
mark_wanted (MunRegister *self)
{
  guint position;

  if (self->wanted == NULL)
    return;
  position = *self->wanted != '\0' ? mun_record_list_find (self->list, self->wanted) : GTK_INVALID_LIST_POSITION;
  mun_grid_move_to (self->grid, position, FALSE);
}

static void
items_changed_cb (MunRegister *self)
{
  update_page (self);
  if (self->to_top)
    mun_grid_scroll_to_top (self->grid);
  self->to_top = FALSE;
  mark_wanted (self);
  g_signal_emit (self, signals[COUNT_CHANGED], 0);
}

static void
busy_cb (MunRegister *self)
{
  update_page (self);
  g_signal_emit (self, signals[COUNT_CHANGED], 0);
}

static void
narrow_cb (MunRegister *self)
{
  if (self->list != NULL)
    query (self);
}

static void
keep_layout (MunRegister *self)
{
  mun_list_layout_keep (self->layout, mun_window_get_settings (self->window));
}

/* While an edge is pulled, not at every step. */
static gboolean
keep_later_cb (gpointer user_data)
{
  MunRegister *self = user_data;

  self->keep_id = 0;
  if (self->window != NULL)
    keep_layout (self);
  return G_SOURCE_REMOVE;
}

static void
sort_cb (MunRegister *self,
         int          field,
         gboolean     descending)
{
  self->layout->sort_field = field;
  self->layout->descending = descending;
  keep_layout (self);
  query (self);
}

static void
resized_cb (MunRegister *self)
{
  if (self->compact)
    return;
  for (guint i = 0; i < self->layout->fields->len; i++)
    g_array_index (self->layout->widths, int, i) = mun_grid_get_width (self->grid, g_array_index (self->layout->fields, int, i));
  if (self->keep_id == 0)
    self->keep_id = g_timeout_add (500, keep_later_cb, self);
}

/* Beside an open record only some columns are shown: their order there says nothing about the rest. */
static void
moved_cb (MunRegister *self,
          int          index,
          int          step)
{
  if (self->compact)
    return;
  mun_list_layout_move (self->layout, index, step);
  keep_layout (self);
  show_columns (self);
}

static void
layout_changed_cb (MunRegister *self)
{
  keep_layout (self);
  show_columns (self);
  query (self);
}

/* Views ------------------------------------------------------------------------------------------------------------- */

static void
update_menu (MunRegister *self)
{
  g_auto(GStrv) views = mun_views_load (mun_window_get_settings (self->window), self->spec);

  mun_list_menu_update (self->menu, self->layout, (const char * const *) views);
}

static void
view_chosen_cb (MunRegister *self,
                const char  *name)
{
  g_autofree char *typed = NULL;
  MunListLayout *layout = mun_views_get (mun_window_get_settings (self->window), self->spec, name, &typed);

  if (layout == NULL)
    return;
  mun_list_layout_free (self->layout);
  self->layout = layout;
  update_menu (self);
  mun_filter_entry_set_text (self->search, typed);
  layout_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
view_kept_cb (MunRegister *self,
              const char  *name)
{
  g_autofree char *text = g_strdup_printf (_("View “%s” kept"), name);

  mun_views_keep (mun_window_get_settings (self->window), self->spec, name, self->layout, mun_filter_entry_get_text (self->search));
  update_menu (self);
  mun_window_toast (self->window, text, FALSE);
}

static void
view_removed_cb (MunRegister *self,
                 const char  *name)
{
  mun_views_keep (mun_window_get_settings (self->window), self->spec, name, NULL, NULL);
  update_menu (self);
}

/* The menu is made when it is first opened. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  MunRegister *self = user_data;

  if (self->menu == NULL)
    {
      self->menu = MUN_LIST_MENU (mun_list_menu_new (self->layout));
      gtk_menu_button_set_popover (button, GTK_WIDGET (self->menu));
      g_signal_connect_object (self->menu, "changed", G_CALLBACK (layout_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->menu, "view-chosen", G_CALLBACK (view_chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->menu, "view-kept", G_CALLBACK (view_kept_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->menu, "view-removed", G_CALLBACK (view_removed_cb), self, G_CONNECT_SWAPPED);
    }
  update_menu (self);
}

static void
row_activated_cb (MunRegister *self,
                  guint        position)
{
  g_autoptr(MunRecord) record = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (record == NULL)
    return;
  g_free (self->wanted);
  self->wanted = g_strdup (mun_record_get_id (record));
  g_signal_emit (self, signals[ACTIVATED], 0, record);
}

static void
quick_add_cb (MunRegister *self)
{
  mun_register_quick_add (self);
}

static void
quick_typed_cb (MunRegister *self)
{
  if (gtk_entry_get_text_length (self->quick_entry) > 0)
    gtk_widget_set_visible (self->quick_undo, FALSE);
}

static void
search_stopped_cb (MunRegister *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
fill_states (MunRegister *self)
{
  g_autoptr(GtkStringList) items = gtk_string_list_new (NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->states), mun_spec_has_state (self->spec));
  gtk_string_list_append (items, _("Every state"));
  if (mun_spec_has_state (self->spec))
    for (const MunChoice *choice = self->spec->fields[self->spec->state_field].choices; choice->key != NULL; choice++)
      gtk_string_list_append (items, _(choice->label));
  gtk_drop_down_set_model (self->states, G_LIST_MODEL (items));
}

/* The page comes in one frame, its rows from the next one on: both together take longer than a frame. */
static gboolean
show_grid_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  MunRegister *self = MUN_REGISTER (widget);

  if (self->frames_shown++ == 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_set_visible (self->scroller, TRUE);
  return G_SOURCE_REMOVE;
}

static void
mun_register_map (GtkWidget *widget)
{
  MunRegister *self = MUN_REGISTER (widget);

  GTK_WIDGET_CLASS (mun_register_parent_class)->map (widget);

  mun_record_list_set_asleep (self->list, FALSE);
  if (self->frames_shown == 0)
    gtk_widget_add_tick_callback (widget, show_grid_cb, NULL, NULL);
}

static void
mun_register_unmap (GtkWidget *widget)
{
  MunRegister *self = MUN_REGISTER (widget);

  GTK_WIDGET_CLASS (mun_register_parent_class)->unmap (widget);

  if (self->list != NULL)
    mun_record_list_set_asleep (self->list, TRUE);
}

static void
mun_register_dispose (GObject *object)
{
  MunRegister *self = MUN_REGISTER (object);

  g_clear_handle_id (&self->keep_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MUN_TYPE_REGISTER);
  g_cancellable_cancel (self->copying);
  g_clear_object (&self->copying);
  g_clear_object (&self->worker);
  g_clear_object (&self->list);
  g_clear_pointer (&self->layout, mun_list_layout_free);
  g_clear_pointer (&self->filter, mun_filter_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (mun_register_parent_class)->dispose (object);
}

static void
mun_register_class_init (MunRegisterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_register_dispose;
  widget_class->map = mun_register_map;
  widget_class->unmap = mun_register_unmap;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, MUN_TYPE_RECORD);
  signals[COUNT_CHANGED] = g_signal_new ("count-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MUN_TYPE_GRID);
  g_type_ensure (MUN_TYPE_FILTER_ENTRY);
  mun_register_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muniment/Muniment/register.ui");
  gtk_widget_class_bind_template_child (widget_class, MunRegister, box);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, toolbar);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, search);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, states);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, withdrawn);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, filter_label);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, stack);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, scroller);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, grid);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, quick_entry);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, quick_undo);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, quick_bar);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, marked_label);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, marked_bar);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, mun_register_clear);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_cb);
  gtk_widget_class_bind_template_callback (widget_class, resized_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, quick_add_cb);
  gtk_widget_class_bind_template_callback (widget_class, quick_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
mun_register_init (MunRegister *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mun_register_new (void)
{
  return g_object_new (MUN_TYPE_REGISTER, NULL);
}

void
mun_register_open (MunRegister   *self,
                   MunWindow     *window,
                   const MunSpec *spec,
                   const char    *icon)
{
  g_return_if_fail (MUN_IS_REGISTER (self) && self->spec == NULL && spec != NULL);

  g_set_weak_pointer (&self->window, window);
  self->spec = spec;
  self->icon = icon;
  self->filter = mun_filter_new (spec);
  self->layout = mun_list_layout_load (mun_window_get_settings (window), spec);
  mun_filter_entry_set_type (self->search, mun_window_get_workspace (window), spec);
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
  mun_register_prepare_quick_add (self);
  fill_states (self);
  query (self);
  mun_grid_set_list (self->grid, mun_window_get_workspace (window), spec, self->list);
  show_columns (self);
  mun_register_update_marked (self);
  g_signal_connect_object (mun_grid_get_selection (self->grid), "changed", G_CALLBACK (mun_register_update_marked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  update_page (self);
}

const MunSpec *
mun_register_get_spec (MunRegister *self)
{
  g_return_val_if_fail (MUN_IS_REGISTER (self), NULL);

  return self->spec;
}

void
mun_register_clear (MunRegister *self)
{
  mun_filter_clear (self->filter);
  mun_filter_entry_set_text (self->search, "");
  gtk_drop_down_set_selected (self->states, 0);
  update_filter_bar (self);
  query (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
mun_register_set_filter (MunRegister     *self,
                         const MunFilter *filter)
{
  g_return_if_fail (MUN_IS_REGISTER (self) && mun_filter_get_spec (filter) == self->spec);

  g_clear_pointer (&self->filter, mun_filter_free);
  self->filter = mun_filter_copy (filter);
  mun_filter_entry_set_text (self->search, "");
  gtk_drop_down_set_selected (self->states, 0);
  update_filter_bar (self);
  query (self);
}

void
mun_register_set_compact (MunRegister *self,
                          gboolean     compact)
{
  g_return_if_fail (MUN_IS_REGISTER (self));

  if (self->compact == compact)
    return;
  self->compact = compact;
  show_columns (self);
}

void
mun_register_select (MunRegister *self,
                     const char  *id)
{
  g_return_if_fail (MUN_IS_REGISTER (self) && id != NULL);

  g_free (self->wanted);
  self->wanted = g_strdup (id);
  mark_wanted (self);
}

void
mun_register_find (MunRegister *self)
{
  g_return_if_fail (MUN_IS_REGISTER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

guint
mun_register_get_count (MunRegister *self)
{
  g_return_val_if_fail (MUN_IS_REGISTER (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

char *
mun_register_describe (MunRegister *self,
                       gint64       all)
{
  guint n;

  g_return_val_if_fail (MUN_IS_REGISTER (self), NULL);

  n = mun_register_get_count (self);
  if (n == 0 && (!is_narrowed (self) || mun_record_list_get_busy (self->list)))
    return g_strdup ("");
  /* The number of all of them does not count the withdrawn. */
  if (!is_narrowed (self) || all < n || gtk_toggle_button_get_active (self->withdrawn))
    return mun_text_count (n);
  return g_strdup_printf (g_dngettext (NULL, "%u of %ld record", "%u of %ld records", (gulong) all), n, (long) all);
}

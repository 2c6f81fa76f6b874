/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/list-menu.h"

#include <glib/gi18n.h>

#include "gui/rows.h"
#include "store/store.h"

struct _MunListMenu {
  GtkPopover parent_instance;

  /* Children */
  GtkWidget   *views;    /* box */
  GtkWidget   *name;     /* of a view to keep */
  GtkDropDown *sort;
  GtkWidget   *descending;
  GtkDropDown *group;
  GtkListBox  *columns;

  /* Borrowed */
  MunListLayout *layout;

  gboolean filling;
};

G_DEFINE_FINAL_TYPE (MunListMenu, mun_list_menu, GTK_TYPE_POPOVER)

enum { CHANGED, VIEW_CHOSEN, VIEW_KEPT, VIEW_REMOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

static const char *
label_field (const MunSpec *spec,
             int            field)
{
  return field == MUN_SORT_REF ? _("Number") : _(spec->fields[field].label);
}

static void
changed (MunListMenu *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Order and groups -------------------------------------------------------------------------------------------------- */

static void
fill_orders (MunListMenu *self)
{
  const MunSpec *spec = self->layout->spec;
  g_autoptr(GtkStringList) sorts = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) groups = gtk_string_list_new (NULL);
  guint grouped = 0;
  guint n = 0;

  gtk_string_list_append (sorts, _("Number"));
  gtk_string_list_append (groups, _("Nothing"));
  for (guint i = 0; i < spec->n_fields; i++)
    {
      gtk_string_list_append (sorts, _(spec->fields[i].label));
      if (!mun_list_layout_can_group (&spec->fields[i]))
        continue;
      gtk_string_list_append (groups, _(spec->fields[i].label));
      n++;
      if (self->layout->group_field == (int) i)
        grouped = n;
    }
  gtk_drop_down_set_model (self->sort, G_LIST_MODEL (sorts));
  gtk_drop_down_set_model (self->group, G_LIST_MODEL (groups));
  gtk_drop_down_set_selected (self->sort, self->layout->sort_field + 1);
  gtk_drop_down_set_selected (self->group, grouped);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->descending), self->layout->descending);
}

static void
sort_cb (MunListMenu *self)
{
  guint selected = gtk_drop_down_get_selected (self->sort);

  if (self->filling || selected == GTK_INVALID_LIST_POSITION)
    return;
  self->layout->sort_field = (int) selected - 1;
  self->layout->descending = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->descending));
  changed (self);
}

static void
group_cb (MunListMenu *self)
{
  const MunSpec *spec = self->layout->spec;
  guint left = gtk_drop_down_get_selected (self->group);

  if (self->filling || left == GTK_INVALID_LIST_POSITION)
    return;
  self->layout->group_field = MUN_NO_FIELD;
  for (guint i = 0; left > 0 && i < spec->n_fields; i++)
    if (mun_list_layout_can_group (&spec->fields[i]) && --left == 0)
      self->layout->group_field = i;
  changed (self);
}

/* Columns ----------------------------------------------------------------------------------------------------------- */

static void fill_columns (MunListMenu *self, int focus, const char *part);

static int
get_field (GtkWidget *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "field"));
}

static void
toggled_cb (GtkCheckButton *check,
            GtkWidget      *row)
{
  MunListMenu *self = MUN_LIST_MENU (gtk_widget_get_ancestor (row, MUN_TYPE_LIST_MENU));
  g_autoptr(GArray) fields = g_array_new (FALSE, FALSE, sizeof (int));
  int none = MUN_NO_FIELD;
  int field = get_field (row);

  for (guint i = 0; i < self->layout->fields->len; i++)
    if (g_array_index (self->layout->fields, int, i) != field)
      g_array_append_val (fields, g_array_index (self->layout->fields, int, i));
  if (gtk_check_button_get_active (check))
    g_array_append_val (fields, field);
  g_array_append_val (fields, none);
  if (fields->len > 1)
    mun_list_layout_set_columns (self->layout, (const int *) fields->data);
  fill_columns (self, field, "check");
  changed (self);
}

/* @part: what the focus stays on */
static void
move (GtkWidget  *row,
      int         step,
      const char *part)
{
  MunListMenu *self = MUN_LIST_MENU (gtk_widget_get_ancestor (row, MUN_TYPE_LIST_MENU));
  int field = get_field (row);
  int index = mun_list_layout_find (self->layout, field);

  if (index < 0)
    return;
  mun_list_layout_move (self->layout, index, step);
  fill_columns (self, field, part);
  changed (self);
}

static void
up_cb (GtkWidget *row)
{
  move (row, -1, "up");
}

static void
down_cb (GtkWidget *row)
{
  move (row, 1, "down");
}

static gboolean
column_key_cb (GtkWidget       *row,
               guint            key,
               guint            code,
               GdkModifierType  state)
{
  if (!(state & GDK_ALT_MASK) || (key != GDK_KEY_Up && key != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;
  move (row, key == GDK_KEY_Up ? -1 : 1, "check");
  return GDK_EVENT_STOP;
}

static GtkWidget *
create_arrow (GtkWidget  *row,
              const char *part,
              const char *icon,
              const char *name,
              GCallback   callback)
{
  GtkWidget *button = mun_icon_button_new (icon, name);

  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (row), part, button);
  g_signal_connect_object (button, "clicked", callback, row, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
create_column (MunListMenu *self,
               int          field,
               gboolean     shown)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new_with_label (label_field (self->layout->spec, field));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_hexpand (check, TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), shown);
  gtk_box_append (GTK_BOX (box), check);
  if (shown)
    {
      gtk_box_append (GTK_BOX (box), create_arrow (row, "up", "go-up-symbolic", _("Move to the front (Alt+Up)"), G_CALLBACK (up_cb)));
      gtk_box_append (GTK_BOX (box), create_arrow (row, "down", "go-down-symbolic", _("Move to the back (Alt+Down)"), G_CALLBACK (down_cb)));
    }
  g_object_set (row, "activatable", FALSE, "selectable", FALSE, "focusable", FALSE, "child", box, NULL);
  g_object_set_data (G_OBJECT (row), "field", GINT_TO_POINTER (field));
  g_object_set_data (G_OBJECT (row), "check", check);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (column_key_cb), row, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (row, keys);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), row, 0);
  return row;
}

/* Those that are shown, in their order, and then the others. @focus: the one that was just changed; @part: what of it gets the focus */
static void
fill_columns (MunListMenu *self,
              int          focus,
              const char  *part)
{
  const MunSpec *spec = self->layout->spec;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->columns))) != NULL)
    gtk_list_box_remove (self->columns, row);
  for (guint i = 0; i < self->layout->fields->len; i++)
    gtk_list_box_append (self->columns, create_column (self, g_array_index (self->layout->fields, int, i), TRUE));
  for (int field = MUN_SORT_REF; field < (int) spec->n_fields; field++)
    if (mun_list_layout_find (self->layout, field) < 0)
      gtk_list_box_append (self->columns, create_column (self, field, FALSE));
  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->columns)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (get_field (row) == focus)
      gtk_widget_grab_focus (g_object_get_data (G_OBJECT (row), part));
}

static void
usual_cb (MunListMenu *self)
{
  g_autoptr(MunListLayout) usual = mun_list_layout_new (self->layout->spec);
  int none = MUN_NO_FIELD;

  g_array_append_val (usual->fields, none);
  g_array_set_size (self->layout->fields, 0);
  g_array_set_size (self->layout->widths, 0);
  mun_list_layout_set_columns (self->layout, (const int *) usual->fields->data);
  fill_columns (self, MUN_NO_FIELD, "check");
  changed (self);
}

/* Views ------------------------------------------------------------------------------------------------------------- */

static void
view_cb (GtkWidget   *button,
         MunListMenu *self)
{
  g_autofree char *name = g_strdup (g_object_get_data (G_OBJECT (button), "name"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[VIEW_CHOSEN], 0, name);
}

static void
remove_view_cb (GtkWidget   *button,
                MunListMenu *self)
{
  g_autofree char *name = g_strdup (g_object_get_data (G_OBJECT (button), "name"));

  gtk_widget_grab_focus (self->name);
  g_signal_emit (self, signals[VIEW_REMOVED], 0, name);
}

static void
keep_view_cb (MunListMenu *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  if (*name == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  g_signal_emit (self, signals[VIEW_KEPT], 0, name);
}

static void
add_view (MunListMenu *self,
          const char  *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new_with_label (name);
  g_autofree char *tip = g_strdup_printf (_("Remove the view “%s”"), name);
  GtkWidget *remove = mun_icon_button_new ("window-close-symbolic", tip);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (remove, "flat");
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (name), g_free);
  g_object_set_data_full (G_OBJECT (remove), "name", g_strdup (name), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (view_cb), self, 0);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_view_cb), self, 0);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_box_append (GTK_BOX (self->views), box);
}

static void
mun_list_menu_class_init (MunListMenuClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[VIEW_CHOSEN] = g_signal_new ("view-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[VIEW_KEPT] = g_signal_new ("view-kept", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[VIEW_REMOVED] = g_signal_new ("view-removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
add_heading (GtkBox     *box,
             const char *text)
{
  gtk_box_append (box, mun_label_new (text, "heading"));
}

static void
add_choice (GtkBox      *box,
            GtkDropDown *choice,
            const char  *name,
            GtkWidget   *beside)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = mun_label_new (name, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  mun_drop_down_name (choice, name);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (choice));
  if (beside != NULL)
    gtk_box_append (GTK_BOX (line), beside);
  gtk_box_append (box, line);
}

static void
add_views (MunListMenu *self,
           GtkBox      *box)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *keep = gtk_button_new_with_mnemonic (_("_Keep"));

  self->views = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->name = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->name), _("Keep this view under a name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the view"), -1);
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_box_append (GTK_BOX (line), self->name);
  gtk_box_append (GTK_BOX (line), keep);
  add_heading (box, _("Views"));
  gtk_box_append (box, self->views);
  gtk_box_append (box, line);
  g_signal_connect_object (self->name, "activate", G_CALLBACK (keep_view_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keep, "clicked", G_CALLBACK (keep_view_cb), self, G_CONNECT_SWAPPED);
}

static void
add_columns (MunListMenu *self,
             GtkBox      *box)
{
  GtkWidget *usual = gtk_button_new_with_mnemonic (_("_Usual Columns"));

  self->columns = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->columns, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->columns), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->columns), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Columns"), -1);
  add_heading (box, _("Columns"));
  gtk_box_append (box, GTK_WIDGET (self->columns));
  gtk_box_append (box, usual);
  g_signal_connect_object (usual, "clicked", G_CALLBACK (usual_cb), self, G_CONNECT_SWAPPED);
}

/* What leaves the program: a table for a spreadsheet, pages for paper. */
static void
add_ways_out (MunListMenu *self,
              GtkBox      *box)
{
  GtkWidget *save = gtk_button_new_with_mnemonic (_("Save the _List as CSV…"));
  GtkWidget *report = gtk_button_new_with_mnemonic (_("Show in Re_port"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "register.save");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (report), "place.report");
  gtk_widget_set_tooltip_text (save, _("The rows that the list shows, for a spreadsheet"));
  gtk_widget_set_tooltip_text (report, _("The report in which these records are printed"));
  g_signal_connect_object (save, "clicked", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (report, "clicked", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  add_heading (box, _("Save and print"));
  gtk_box_append (box, save);
  gtk_box_append (box, report);
}

static void
mun_list_menu_init (MunListMenu *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));

  self->sort = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  self->group = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  self->descending = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->descending), "view-sort-descending-symbolic");
  gtk_widget_set_tooltip_text (self->descending, _("Last first"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->descending), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Last first"), -1);
  g_object_set (box, "margin-top", 6, "margin-bottom", 6, "margin-start", 6, "margin-end", 6, NULL);
  add_views (self, box);
  add_heading (box, _("Order"));
  add_choice (box, self->sort, _("Sorted by"), self->descending);
  add_choice (box, self->group, _("Grouped by"), NULL);
  add_columns (self, box);
  add_ways_out (self, box);
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE, "propagate-natural-width", TRUE,
                "max-content-height", 520, "child", box, NULL);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  g_signal_connect_object (self->sort, "notify::selected", G_CALLBACK (sort_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->descending, "toggled", G_CALLBACK (sort_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->group, "notify::selected", G_CALLBACK (group_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
mun_list_menu_new (MunListLayout *layout)
{
  MunListMenu *self = g_object_new (MUN_TYPE_LIST_MENU, NULL);

  self->layout = layout;
  return GTK_WIDGET (self);
}

void
mun_list_menu_update (MunListMenu        *self,
                      MunListLayout      *layout,
                      const char * const *views)
{
  g_return_if_fail (MUN_IS_LIST_MENU (self) && layout != NULL && views != NULL);

  self->layout = layout;
  self->filling = TRUE;
  mun_box_clear (GTK_BOX (self->views));
  for (; *views != NULL; views++)
    add_view (self, *views);
  fill_orders (self);
  fill_columns (self, MUN_NO_FIELD, "check");
  self->filling = FALSE;
}

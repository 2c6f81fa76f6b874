/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/editor-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/wizard-parts.h"
#include "model/levels.h"

/* Choices: a drop-down whose first item is "Not set". A key that the table does not know gets an item of its own: the list never shows
 * something else than what is stored. */

/* The focus stands on the button inside, which only knows the answer; whoever does not see the screen needs the question, too. */
static void
name_button (GtkWidget  *drop_down,
             GParamSpec *pspec,
             MunEditor  *editor)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (drop_down));
  const char *answer = item != NULL ? gtk_string_object_get_string (item) : _("Not set");
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), _(mun_editor_get_field (editor)->label), answer);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (drop_down)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
selected_cb (MunEditor *editor)
{
  GtkWidget *control = mun_editor_get_control (editor);
  const MunField *field = mun_editor_get_field (editor);
  guint selected;
  guint n = 0;

  if (control == NULL || mun_editor_is_loading (editor))
    return;
  selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (control));
  while (field->choices[n].key != NULL)
    n++;
  if (selected == 0)
    mun_editor_set_value (editor, "");
  else if (selected <= n)
    mun_editor_set_value (editor, field->choices[selected - 1].key);
}

static GtkWidget *
create_choice (MunEditor *editor)
{
  const MunField *field = mun_editor_get_field (editor);
  GtkStringList *items = gtk_string_list_new (NULL);
  GtkWidget *drop_down;

  gtk_string_list_append (items, _("Not set"));
  for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
    gtk_string_list_append (items, _(choice->label));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (items), NULL);
  gtk_widget_set_halign (drop_down, GTK_ALIGN_START);
  gtk_widget_add_css_class (drop_down, "field-choice");
  mun_editor_name (editor, drop_down);
  name_button (drop_down, NULL, editor);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (name_button), editor, 0);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (selected_cb), editor, G_CONNECT_SWAPPED);
  return drop_down;
}

static void
load_choice (MunEditor  *editor,
             GtkWidget  *control,
             const char *value)
{
  const MunField *field = mun_editor_get_field (editor);
  GtkStringList *items = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (control)));
  guint position = *value == '\0' ? 0 : GTK_INVALID_LIST_POSITION;
  guint n = 0;

  for (; field->choices[n].key != NULL; n++)
    if (strcmp (field->choices[n].key, value) == 0)
      position = n + 1;
  if (position == GTK_INVALID_LIST_POSITION)
    {
      const char *unknown[] = { value, NULL };

      gtk_string_list_splice (items, n + 1, g_list_model_get_n_items (G_LIST_MODEL (items)) - n - 1, unknown);
      position = n + 1;
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (control), position);
}

const MunEditorKind mun_choice_editor = { create_choice, load_choice, NULL };

/* Steps and yes/no: one button each. Pressing the chosen one again leaves it: nobody takes an answer back without meaning to. For that there is a
 * button beside the name of the field, and the key Delete. */

static const char *
get_option (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "value");
}

static GtkWidget *
get_unset_label (GtkWidget *control)
{
  return gtk_widget_get_last_child (control);
}

/* The words of a scale; NULL for yes and no. */
static GPtrArray *
get_levels (GtkWidget *control)
{
  return g_object_get_data (G_OBJECT (control), "levels");
}

static gboolean
is_spread (GtkWidget *control)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (control)) == GTK_ORIENTATION_VERTICAL;
}

/* "likely: one to five times a year" */
static char *
describe_level (const MunScaleStep *level)
{
  if (level == NULL || *level->label == '\0')
    return g_strdup ("");
  if (*level->meaning == '\0')
    return g_strdup (level->label);
  return g_strdup_printf (_("%1$s: %2$s"), level->label, level->meaning);
}

static void
show_words (GtkWidget  *control,
            const char *value)
{
  GtkWidget *label = get_unset_label (control);
  GPtrArray *levels = get_levels (control);
  g_autofree char *words = levels != NULL && !is_spread (control) ? describe_level (mun_levels_find (levels, (guint) g_ascii_strtoull (value, NULL, 10))) : NULL;

  /* Steps below each other show by themselves that none is chosen. A line that went with the first choice would pull what stands below under the pointer. */
  gtk_label_set_text (GTK_LABEL (label), *value == '\0' ? _("Not set") : words != NULL ? words : "");
  gtk_widget_set_visible (label, !is_spread (control));
}

static void
show_option (GtkWidget  *control,
             const char *value)
{
  GPtrArray *levels = get_levels (control);

  for (GtkWidget *child = gtk_widget_get_first_child (control); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TOGGLE_BUTTON (child))
      {
        gboolean chosen = strcmp (get_option (child), value) == 0;

        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), chosen);
        /* A step that the scale does not have is only shown where it was given once. */
        if (levels != NULL)
          gtk_widget_set_visible (child, chosen || mun_levels_find (levels, (guint) g_ascii_strtoull (get_option (child), NULL, 10)) != NULL);
      }
  show_words (control, value);
}

static void
choose (MunEditor  *editor,
        const char *value)
{
  GtkWidget *control = mun_editor_get_control (editor);

  g_object_set_data (G_OBJECT (control), "busy", control);
  show_option (control, value);
  g_object_set_data (G_OBJECT (control), "busy", NULL);
  mun_editor_set_value (editor, value);
}

static void
toggled_cb (MunEditor       *editor,
            GtkToggleButton *button)
{
  GtkWidget *control = mun_editor_get_control (editor);

  if (control != NULL && !mun_editor_is_loading (editor) && g_object_get_data (G_OBJECT (control), "busy") == NULL)
    choose (editor, get_option (GTK_WIDGET (button)));
}

static void
add_option (MunEditor  *editor,
            GtkWidget  *box,
            const char *label,
            const char *value)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", _(mun_editor_get_field (editor)->label), label);

  gtk_widget_add_css_class (button, "option");
  g_object_set_data_full (G_OBJECT (button), "value", g_strdup (value), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), editor, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static gboolean
clear_key_cb (MunEditor       *editor,
              guint            key,
              guint            code,
              GdkModifierType  modifiers)
{
  if ((key != GDK_KEY_Delete && key != GDK_KEY_BackSpace && key != GDK_KEY_KP_Delete) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  choose (editor, "");
  return GDK_EVENT_STOP;
}

static GtkWidget *
finish_options (MunEditor *editor,
                GtkWidget *box)
{
  GtkWidget *unset = gtk_label_new (_("Not set"));
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (clear_key_cb), editor, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (box, keys);
  gtk_widget_add_css_class (unset, "dim-label");
  gtk_widget_set_margin_start (unset, 6);
  gtk_box_append (GTK_BOX (box), unset);
  return box;
}

static void
take_levels (MunEditor *editor,
             GtkWidget *box,
             MunRecord *criteria)
{
  GPtrArray *levels = mun_levels_new (mun_editor_get_workspace (editor), mun_editor_get_record (editor), mun_editor_get_index (editor), criteria);

  g_object_set_data_full (G_OBJECT (box), "levels", levels, (GDestroyNotify) g_ptr_array_unref);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const MunScaleStep *level = GTK_IS_TOGGLE_BUTTON (child) ? mun_levels_find (levels, (guint) g_ascii_strtoull (get_option (child), NULL, 10)) : NULL;
      g_autofree char *words = describe_level (level);
      g_autofree char *name = NULL;

      if (level == NULL || *words == '\0')
        continue;
      name = g_strdup_printf ("%s: %u %s", _(mun_editor_get_field (editor)->label), level->step, words);
      gtk_widget_set_tooltip_text (child, words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

/* The number of a step chooses it. */
static gboolean
digit_cb (GtkWidget       *control,
          guint            key,
          guint            code,
          GdkModifierType  modifiers)
{
  guint number = key >= GDK_KEY_1 && key <= GDK_KEY_9 ? key - GDK_KEY_0 : key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_9 ? key - GDK_KEY_KP_0 : 0;
  g_autofree char *wanted = g_strdup_printf ("%u", number);

  if (number == 0 || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  for (GtkWidget *child = gtk_widget_get_first_child (control); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TOGGLE_BUTTON (child) && gtk_widget_get_visible (child) && strcmp (get_option (child), wanted) == 0)
      {
        gtk_widget_grab_focus (child);
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), TRUE);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

static GtkWidget *
create_scale (MunEditor *editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *words;

  for (int i = 1; i <= mun_editor_get_field (editor)->maximum; i++)
    {
      g_autofree char *step = g_strdup_printf ("%d", i);

      add_option (editor, box, step, step);
    }
  take_levels (editor, box, NULL);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (digit_cb), box, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (box, keys);
  finish_options (editor, box);
  words = get_unset_label (box);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  return box;
}

static GtkWidget *
create_yes_no (MunEditor *editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_option (editor, box, _("Yes"), "1");
  add_option (editor, box, _("No"), "0");
  return finish_options (editor, box);
}

static void
load_option (MunEditor  *editor,
             GtkWidget  *control,
             const char *value)
{
  show_option (control, value);
}

const MunEditorKind mun_scale_editor = { create_scale, load_option, NULL };
const MunEditorKind mun_yes_no_editor = { create_yes_no, load_option, NULL };

static GtkWidget *
create_level (const MunScaleStep *level)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *word = mun_wizard_text_new (level->label, "level-word");
  GtkWidget *meaning = mun_wizard_text_new (level->meaning, "level-meaning");
  g_autofree char *number = g_strdup_printf ("%u", level->step);
  GtkWidget *step = gtk_label_new (number);

  gtk_widget_add_css_class (step, "numeric");
  gtk_widget_add_css_class (step, "level-step");
  gtk_widget_set_hexpand (meaning, TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (meaning), GTK_NATURAL_WRAP_INHERIT);
  gtk_box_append (GTK_BOX (line), step);
  gtk_box_append (GTK_BOX (line), word);
  gtk_box_append (GTK_BOX (line), meaning);
  return line;
}

void
mun_scale_editor_spread (MunEditor *editor,
                         MunRecord *criteria)
{
  GtkWidget *control = mun_editor_get_control (editor);
  GPtrArray *levels;

  g_return_if_fail (MUN_IS_EDITOR (editor) && mun_editor_get_field (editor)->kind == MUN_KIND_SCALE);

  /* One that is shown and not edited is a label. */
  if (!GTK_IS_BOX (control))
    return;
  take_levels (editor, control, criteria);
  levels = get_levels (control);
  if (levels->len == 0 || *((const MunScaleStep *) levels->pdata[0])->label == '\0')
    return;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (control), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (control), 4);
  for (GtkWidget *child = gtk_widget_get_first_child (control); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const MunScaleStep *level = GTK_IS_TOGGLE_BUTTON (child) ? mun_levels_find (levels, (guint) g_ascii_strtoull (get_option (child), NULL, 10)) : NULL;

      if (level == NULL)
        continue;
      gtk_button_set_child (GTK_BUTTON (child), create_level (level));
      gtk_widget_set_tooltip_text (child, NULL);
      gtk_widget_add_css_class (child, "level");
    }
  show_option (control, mun_record_get (mun_editor_get_record (editor), mun_editor_get_index (editor)));
}

/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/paste-columns.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/rows.h"

#define MAX_HEIGHT 176
#define MAX_SAMPLE 40

struct _MunPasteColumns {
  AdwBin parent_instance;

  /* Borrowed */
  MunPaste *paste;

  /* Owned */
  GArray    *choices; /* (element-type int): what the lists offer, in their order */
  GPtrArray *lists;   /* (element-type GtkDropDown): one a column; borrowed */
  gboolean   loading;
};

G_DEFINE_FINAL_TYPE (MunPasteColumns, mun_paste_columns, ADW_TYPE_BIN)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static const char *
label_choice (MunPasteColumns *self,
              int              choice)
{
  if (choice == MUN_PASTE_LEFT_OUT)
    return _("Leave out");
  return choice == MUN_SORT_REF ? _("Number") : _(self->paste->spec->fields[choice].label);
}

static void
collect_choices (MunPasteColumns *self)
{
  const MunSpec *spec = self->paste->spec;
  const int first[] = { MUN_PASTE_LEFT_OUT, MUN_SORT_REF };

  g_array_append_vals (self->choices, first, G_N_ELEMENTS (first));
  for (guint i = 0; i < spec->n_fields; i++)
    if (mun_paste_takes (&spec->fields[i]))
      g_array_append_val (self->choices, i);
}

static guint
find_choice (MunPasteColumns *self,
             guint            column)
{
  int field = mun_paste_get_column (self->paste, column);

  for (guint i = 0; i < self->choices->len; i++)
    if (g_array_index (self->choices, int, i) == field)
      return i;
  return 0;
}

static void
load (MunPasteColumns *self)
{
  self->loading = TRUE;
  for (guint i = 0; i < self->lists->len; i++)
    gtk_drop_down_set_selected (self->lists->pdata[i], find_choice (self, i));
  self->loading = FALSE;
}

static void
chosen_cb (GtkDropDown *list,
           GParamSpec  *pspec,
           gpointer     user_data)
{
  MunPasteColumns *self = user_data;
  guint column, selected = gtk_drop_down_get_selected (list);

  if (self->loading || selected == GTK_INVALID_LIST_POSITION || !g_ptr_array_find (self->lists, list, &column))
    return;
  mun_paste_set_column (self->paste, column, g_array_index (self->choices, int, selected));
  load (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The first cell below the heading tells more than the heading. */
static char *
find_sample (MunPasteColumns *self,
             guint            column)
{
  for (guint i = self->paste->first; i < self->paste->rows->len && i < self->paste->first + 50; i++)
    {
      char **cells = self->paste->rows->pdata[i];

      if (column < g_strv_length (cells) && !mun_text_is_blank (cells[column]))
        return mun_text_shorten (cells[column], MAX_SAMPLE);
    }
  return g_strdup ("");
}

/* Returns: (nullable): what stands above a column; what a file calls a field there is read as people call it */
static const char *
read_head (MunPasteColumns *self,
           guint            column)
{
  int field = mun_paste_get_column (self->paste, column);
  const char *head = mun_paste_get_head (self->paste, column);

  return head != NULL && field >= 0 && g_ascii_strcasecmp (head, self->paste->spec->fields[field].name) == 0 ? label_choice (self, field) : head;
}

/* What a column that is left out of itself is, is said: it is not known here, or nothing can be pasted into it. */
static char *
describe_column (MunPasteColumns *self,
                 guint            column)
{
  int field = mun_paste_get_column (self->paste, column);
  g_autofree char *sample = find_sample (self, column);
  const char *head = read_head (self, column);

  if (field >= 0 && self->paste->spec->fields[field].flags & MUN_COMPUTED)
    return g_strdup_printf (_("“%s” is worked out by the program. It is left out."), head != NULL ? head : label_choice (self, field));
  if (field >= 0 && !mun_paste_takes (&self->paste->spec->fields[field]))
    return g_strdup_printf (_("“%s” is a file, which is added in its record. It is left out."), head != NULL ? head : label_choice (self, field));
  if (head != NULL && field == MUN_PASTE_LEFT_OUT && !mun_text_is_blank (head))
    return g_strdup_printf (_("“%s” is not a column here. It is left out."), head);
  if (head == NULL || mun_text_is_blank (head))
    return g_strdup_printf (_("Column %1$u, such as “%2$s”"), column + 1, sample);
  return *sample != '\0' ? g_strdup_printf (_("“%1$s”, such as “%2$s”"), head, sample) : g_strdup_printf ("“%s”", head);
}

static GtkWidget *
create_list (MunPasteColumns *self,
             GtkStringList   *labels,
             const char      *name)
{
  g_autoptr(GtkExpression) string = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *list = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (labels)), g_steal_pointer (&string));

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (list), TRUE);
  gtk_widget_set_valign (list, GTK_ALIGN_CENTER);
  mun_drop_down_name (GTK_DROP_DOWN (list), name);
  return list;
}

static void
fill (MunPasteColumns *self,
      GtkBox          *box)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->choices->len; i++)
    gtk_string_list_append (labels, label_choice (self, g_array_index (self->choices, int, i)));
  for (guint i = 0; i < mun_paste_count_columns (self->paste); i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      g_autofree char *text = describe_column (self, i);
      GtkWidget *label = mun_label_new (text, NULL);
      GtkWidget *list = create_list (self, labels, text);

      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (line), label);
      gtk_box_append (GTK_BOX (line), list);
      gtk_box_append (box, line);
      g_ptr_array_add (self->lists, list);
    }
  load (self);
  for (guint i = 0; i < self->lists->len; i++)
    g_signal_connect_object (self->lists->pdata[i], "notify::selected", G_CALLBACK (chosen_cb), self, 0);
}

static void
mun_paste_columns_finalize (GObject *object)
{
  MunPasteColumns *self = MUN_PASTE_COLUMNS (object);

  g_array_unref (self->choices);
  g_ptr_array_unref (self->lists);

  G_OBJECT_CLASS (mun_paste_columns_parent_class)->finalize (object);
}

static void
mun_paste_columns_class_init (MunPasteColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_paste_columns_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mun_paste_columns_init (MunPasteColumns *self)
{
  self->choices = g_array_new (FALSE, FALSE, sizeof (int));
  self->lists = g_ptr_array_new ();
}

GtkWidget *
mun_paste_columns_new (MunPaste *paste)
{
  MunPasteColumns *self;
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  g_return_val_if_fail (paste != NULL, NULL);

  self = g_object_new (MUN_TYPE_PASTE_COLUMNS, NULL);
  self->paste = paste;
  collect_choices (self);
  fill (self, GTK_BOX (box));
  gtk_widget_set_margin_end (box, 12);
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE, "max-content-height", MAX_HEIGHT, "child", box, NULL);
  adw_bin_set_child (ADW_BIN (self), scroller);
  return GTK_WIDGET (self);
}

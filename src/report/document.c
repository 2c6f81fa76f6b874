/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/document-private.h"

#include "base/text.h"
#include "report/style.h"

/* What is meant to be a line or a few is cut here: a heading of ten pages helps nobody. Running text has no limit. */
#define TITLE_MAX 240
#define NOTICE_MAX 1000

struct _MunDocument {
  GObject    parent_instance;

  char      *language;
  char      *texts[MUN_N_TEXTS];
  MunColor   accent;
  MunColor   classification;
  GBytes    *logo;
  MunFront   front;
  int        contents;       /* -1: as the headings suggest */
  GPtrArray *controls;
  GPtrArray *elements;

  guint      numbers[3];
  guint      annex;          /* 0 before the first one */
};

G_DEFINE_FINAL_TYPE (MunDocument, mun_document, G_TYPE_OBJECT)

static char *
clip (const char *text,
      guint       max)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  return mun_text_shorten (valid, max);
}

static void
free_item (gpointer data)
{
  MunItem *item = data;

  g_free (item->text);
  g_free (item->label);
  g_free (item->function);
  g_free (item->date);
  g_free (item->note);
  g_free (item);
}

static MunItem *
new_item (const char *label,
          const char *text)
{
  MunItem *item = g_new0 (MunItem, 1);

  item->label = clip (label, TITLE_MAX);
  item->text = g_strdup (text != NULL ? text : "");
  return item;
}

static MunElement *
append_element (MunDocument    *self,
                MunElementKind  kind,
                guint           style,
                const char     *text)
{
  MunElement *element = mun_element_new (kind);

  element->style = style;
  element->text = g_strdup (text != NULL ? text : "");
  g_ptr_array_add (self->elements, element);
  return element;
}

/* Neighbours of the same kind form one element. */
static void
append_item (MunDocument    *self,
             MunElementKind  kind,
             guint           style,
             MunItem        *item)
{
  MunElement *last = self->elements->len > 0 ? g_ptr_array_index (self->elements, self->elements->len - 1) : NULL;

  if (last == NULL || last->kind != kind || last->style != style)
    {
      last = append_element (self, kind, style, NULL);
      last->items = g_ptr_array_new_with_free_func (free_item);
    }
  g_ptr_array_add (last->items, item);
}

/* Levels that have not been used yet leave no "0." behind. */
static char *
next_number (MunDocument *self,
             guint        level)
{
  GString *number = g_string_new (NULL);

  self->numbers[level - 1]++;
  for (guint i = level; i < G_N_ELEMENTS (self->numbers); i++)
    self->numbers[i] = 0;
  for (guint i = 0; i < level; i++)
    {
      if (self->numbers[i] == 0)
        continue;
      if (number->len > 0)
        g_string_append_c (number, '.');
      if (i == 0 && self->annex > 0)
        g_string_append_c (number, (char) ('A' + (self->annex - 1) % 26));
      else
        g_string_append_printf (number, "%u", self->numbers[i]);
    }
  return g_string_free (number, FALSE);
}

static void
mun_document_finalize (GObject *object)
{
  MunDocument *self = MUN_DOCUMENT (object);

  for (guint i = 0; i < MUN_N_TEXTS; i++)
    g_free (self->texts[i]);
  g_free (self->language);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_ptr_array_unref (self->controls);
  g_ptr_array_unref (self->elements);
  G_OBJECT_CLASS (mun_document_parent_class)->finalize (object);
}

static void
mun_document_class_init (MunDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_document_finalize;
}

static void
mun_document_init (MunDocument *self)
{
  self->accent = MUN_ACCENT;
  self->classification = MUN_MUTED;
  self->contents = -1;
  self->controls = g_ptr_array_new_with_free_func (free_item);
  self->elements = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_element_free);
}

MunElement *
mun_element_new (MunElementKind kind)
{
  MunElement *element = g_new0 (MunElement, 1);

  element->kind = kind;
  return element;
}

void
mun_element_free (MunElement *element)
{
  if (element->destroy != NULL)
    element->destroy (element->data);
  g_clear_pointer (&element->items, g_ptr_array_unref);
  g_clear_object (&element->table);
  g_free (element->text);
  g_free (element->note);
  g_free (element->number);
  g_free (element->anchor);
  g_free (element->caption);
  g_free (element->alternative);
  g_free (element);
}

MunDocument *
mun_document_new (const char *language)
{
  MunDocument *self = g_object_new (MUN_TYPE_DOCUMENT, NULL);

  self->language = g_strdup (language != NULL ? language : "en");
  return self;
}

const char *
mun_document_get_language (MunDocument *self)
{
  g_return_val_if_fail (MUN_IS_DOCUMENT (self), "en");

  return self->language;
}

void
mun_document_set_text (MunDocument     *self,
                       MunDocumentText  which,
                       const char      *text)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self) && which < MUN_N_TEXTS);

  g_free (self->texts[which]);
  self->texts[which] = clip (text, which == MUN_TEXT_NOTICE ? NOTICE_MAX : TITLE_MAX);
}

const char *
mun_document_get_text (MunDocument     *self,
                       MunDocumentText  which)
{
  g_return_val_if_fail (MUN_IS_DOCUMENT (self) && which < MUN_N_TEXTS, "");

  return self->texts[which] != NULL ? self->texts[which] : "";
}

void
mun_document_set_accent (MunDocument *self,
                         MunColor     color)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  /* A contrast of at least 4.5 to 1 against white, so that headings can be read. */
  while (mun_color_luminance (color) > 0.183)
    color = mun_color_mix (color, MUN_COLOR (0x000000), 0.9);
  self->accent = color;
}

void
mun_document_set_classification_color (MunDocument *self,
                                       MunColor     color)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  self->classification = color;
}

void
mun_document_set_logo (MunDocument *self,
                       GBytes      *png)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  g_clear_pointer (&self->logo, g_bytes_unref);
  self->logo = png != NULL ? g_bytes_ref (png) : NULL;
}

void
mun_document_set_front (MunDocument *self,
                        MunFront     front)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  self->front = front;
}

void
mun_document_set_contents (MunDocument *self,
                           gboolean     contents)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  self->contents = contents;
}

void
mun_document_add_control (MunDocument *self,
                          const char  *label,
                          const char  *value)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  g_ptr_array_add (self->controls, new_item (label, value));
}

void
mun_document_add_heading (MunDocument *self,
                          guint        level,
                          const char  *text,
                          const char  *anchor)
{
  g_autofree char *title = clip (text, TITLE_MAX);
  MunElement *element;

  g_return_if_fail (MUN_IS_DOCUMENT (self) && level >= 1 && level <= 3);

  element = append_element (self, MUN_ELEMENT_HEADING, level, title);
  element->number = next_number (self, level);
  element->anchor = g_strdup (anchor);
}

void
mun_document_add_annex (MunDocument *self,
                        const char  *text,
                        const char  *anchor)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  self->annex++;
  mun_document_add_heading (self, 1, text, anchor);
}

void
mun_document_add_paragraph (MunDocument  *self,
                            MunParagraph  kind,
                            const char   *text)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  if (text != NULL && *text != '\0')
    append_element (self, MUN_ELEMENT_PARAGRAPH, kind, text);
}

void
mun_document_add_bullet (MunDocument *self,
                         const char  *text)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  append_item (self, MUN_ELEMENT_LIST, FALSE, new_item ("•", text));
}

void
mun_document_add_numbered (MunDocument *self,
                           const char  *text)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  append_item (self, MUN_ELEMENT_LIST, TRUE, new_item (NULL, text));
}

void
mun_document_add_definition (MunDocument *self,
                             const char  *label,
                             const char  *value)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  append_item (self, MUN_ELEMENT_DEFINITIONS, 0, new_item (label, value != NULL && *value != '\0' ? value : "–"));
}

void
mun_document_add_callout (MunDocument *self,
                          MunCallout   kind,
                          const char  *text)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  append_element (self, MUN_ELEMENT_CALLOUT, kind, text);
}

void
mun_document_add_missing (MunDocument *self,
                          const char  *what,
                          const char  *where)
{
  g_autofree char *text = NULL;

  g_return_if_fail (MUN_IS_DOCUMENT (self) && what != NULL);

  text = where != NULL && *where != '\0' ? g_strdup_printf ("%s\n%s", what, where) : g_strdup (what);
  mun_document_add_callout (self, MUN_CALLOUT_MISSING, text);
}

void
mun_document_add_key_figure (MunDocument *self,
                             const char  *value,
                             const char  *label)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  append_item (self, MUN_ELEMENT_KEY_FIGURES, 0, new_item (label, value));
}

void
mun_document_add_table (MunDocument *self,
                        MunTable    *table)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self) && MUN_IS_TABLE (table));

  append_element (self, MUN_ELEMENT_TABLE, 0, NULL)->table = table;
}

void
mun_document_add_figure (MunDocument    *self,
                         double          width,
                         double          height,
                         MunDrawFunc     draw,
                         gpointer        data,
                         GDestroyNotify  destroy,
                         const char     *caption,
                         const char     *alternative)
{
  MunElement *element;

  g_return_if_fail (MUN_IS_DOCUMENT (self) && draw != NULL && height > 0);

  element = append_element (self, MUN_ELEMENT_FIGURE, 0, NULL);
  element->width = width;
  element->height = height;
  element->draw = draw;
  element->data = data;
  element->destroy = destroy;
  element->caption = clip (caption, NOTICE_MAX);
  element->alternative = g_strdup (alternative);
}

void
mun_document_set_figure_least (MunDocument *self,
                               double       height)
{
  MunElement *last;

  g_return_if_fail (MUN_IS_DOCUMENT (self) && self->elements->len > 0);

  last = g_ptr_array_index (self->elements, self->elements->len - 1);
  g_return_if_fail (last->kind == MUN_ELEMENT_FIGURE);
  last->least = MIN (height, last->height);
}

/* Returns: (transfer none) (nullable): where the note of what was added last is kept */
static char **
find_note (MunDocument *self)
{
  MunElement *last = self->elements->len > 0 ? g_ptr_array_index (self->elements, self->elements->len - 1) : NULL;

  if (last == NULL)
    return NULL;
  switch (last->kind)
    {
    case MUN_ELEMENT_PARAGRAPH:
    case MUN_ELEMENT_CALLOUT:
      return &last->note;
    case MUN_ELEMENT_LIST:
    case MUN_ELEMENT_DEFINITIONS:
    case MUN_ELEMENT_KEY_FIGURES:
      return &((MunItem *) g_ptr_array_index (last->items, last->items->len - 1))->note;
    case MUN_ELEMENT_TABLE:
      return mun_table_get_caption (last->table) != NULL ? &last->note : NULL;
    case MUN_ELEMENT_FIGURE:
      return *last->caption != '\0' ? &last->note : NULL;
    case MUN_ELEMENT_TITLE:
    case MUN_ELEMENT_CONTROL:
    case MUN_ELEMENT_CONTENTS:
    case MUN_ELEMENT_HEADING:
    case MUN_ELEMENT_SIGNATURES:
    case MUN_ELEMENT_PAGE_BREAK:
    case MUN_ELEMENT_ORIENTATION:
    case MUN_ELEMENT_END:
      break;
    }
  return NULL;
}

void
mun_document_add_footnote (MunDocument *self,
                           const char  *text)
{
  char **note;

  g_return_if_fail (MUN_IS_DOCUMENT (self));

  if (text == NULL || *text == '\0')
    return;
  note = find_note (self);
  g_return_if_fail (note != NULL && *note == NULL);
  *note = g_strdup (text);
}

void
mun_document_add_signature (MunDocument *self,
                            const char  *role,
                            const char  *name,
                            const char  *function,
                            const char  *date)
{
  g_autofree char *person = clip (name, TITLE_MAX);
  MunItem *item;

  g_return_if_fail (MUN_IS_DOCUMENT (self));

  item = new_item (role, person);
  item->function = clip (function, TITLE_MAX);
  item->date = clip (date, TITLE_MAX);
  append_item (self, MUN_ELEMENT_SIGNATURES, 0, item);
}

void
mun_document_add_page_break (MunDocument *self)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  append_element (self, MUN_ELEMENT_PAGE_BREAK, 0, NULL);
}

void
mun_document_set_landscape (MunDocument *self,
                            gboolean     landscape)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  append_element (self, MUN_ELEMENT_ORIENTATION, landscape, NULL);
}

void
mun_document_add_end (MunDocument *self)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  append_element (self, MUN_ELEMENT_END, FALSE, NULL);
}

void
mun_document_add_short_end (MunDocument *self)
{
  g_return_if_fail (MUN_IS_DOCUMENT (self));

  append_element (self, MUN_ELEMENT_END, TRUE, NULL);
}

GPtrArray *
mun_document_get_elements (MunDocument *self)
{
  return self->elements;
}

GPtrArray *
mun_document_get_controls (MunDocument *self)
{
  return self->controls;
}

MunColor
mun_document_get_accent (MunDocument *self)
{
  return self->accent;
}

MunColor
mun_document_get_classification_color (MunDocument *self)
{
  return self->classification;
}

GBytes *
mun_document_get_logo (MunDocument *self)
{
  return self->logo;
}

MunFront
mun_document_get_front (MunDocument *self)
{
  return self->front;
}

gboolean
mun_document_get_contents (MunDocument *self)
{
  guint n_headings = 0;

  if (self->contents >= 0)
    return self->contents;
  for (guint i = 0; i < self->elements->len; i++)
    n_headings += ((MunElement *) g_ptr_array_index (self->elements, i))->kind == MUN_ELEMENT_HEADING;
  return self->front == MUN_FRONT_PAGE && n_headings >= 4;
}
